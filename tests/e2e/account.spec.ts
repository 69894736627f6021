import AxeBuilder from '@axe-core/playwright'
import { demoPassword, expect, test } from '@/tests/e2e/test'

const newPassword = 'новый пароль для проверки'

test.describe('the page of one’s account', () => {
  // Refusals are answers with a status, which browsers tell as errors.
  test.use({ allowedConsole: [/status of 401/] })

  test('shows who one is, changes the password and ends the other sessions', async ({
    as,
    browser,
    baseURL,
  }) => {
    const page = await as('uchitel102')
    const elsewhere = await as('uchitel102')
    await elsewhere.goto('/')
    await page.goto('/')
    await page.getByRole('button', { name: /учётная запись/ }).click()
    await page.getByRole('menuitem', { name: 'Моя учётная запись' }).click()
    await expect(page).toHaveURL('/account')
    await expect(page.getByText('Логин: uchitel102')).toBeVisible()
    await expect(page.getByText('это устройство')).toHaveCount(1)

    const change = page.getByRole('button', { name: 'Сменить пароль' })
    const fill = async (old: string, chosen: string, again = chosen) => {
      await page.getByLabel('Прежний пароль').fill(old)
      await page.getByLabel('Новый пароль', { exact: true }).fill(chosen)
      await page.getByLabel('Новый пароль ещё раз').fill(again)
      await change.click()
    }
    await fill(demoPassword, 'коротко')
    await expect(page.getByText(/Нужно не меньше/)).toBeVisible()
    await fill(demoPassword, newPassword, 'другой пароль')
    await expect(page.getByText('Пароли не совпадают: введите новый ещё раз.')).toBeVisible()
    await fill('не тот', newPassword)
    await expect(page.getByText('Прежний пароль введён неверно. Ничего не изменено.')).toBeVisible()
    await expect(page.getByLabel('Прежний пароль')).toBeFocused()
    await fill(demoPassword, newPassword)
    await expect(page.getByText(/Пароль изменён. Завершён/)).toBeVisible()

    await elsewhere.reload()
    await expect(elsewhere).toHaveURL('/sign-in?callbackUrl=%2F')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])

    const again = await (await browser.newContext({ baseURL: baseURL ?? '', locale: 'ru-RU' })).newPage()
    await again.goto('/sign-in')
    await again.getByLabel('Логин').fill('uchitel102')
    await again.getByLabel('Пароль').fill(newPassword)
    await again.getByRole('button', { name: 'Войти' }).click()
    await expect(again).toHaveURL('/')
    await page.reload()
    await page.getByRole('button', { name: 'Завершить все остальные' }).click()
    await expect(page.getByText('Завершён 1 сеанс', { exact: true })).toBeVisible()
    await again.reload()
    await expect(again).toHaveURL('/sign-in?callbackUrl=%2F')
    await again.context().close()
  })

  test('chooses language and theme', async ({ as }) => {
    const page = await as('zavuch102')
    await page.goto('/account')
    await page.getByLabel('Тёмное').check()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await page.getByLabel('English').check()
    await expect(page.getByRole('heading', { name: 'Language and theme' })).toBeVisible()
    await page.reload()
    await expect(page.getByLabel('Dark')).toBeChecked()
  })
})
