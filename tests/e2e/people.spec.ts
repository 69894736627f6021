import { removeFolder } from '@/tests/database/temporaryFolder'
import { demoPassword, expect, test } from '@/tests/e2e/test'
import { startTropa, type Tropa } from '@/tests/start/startTropa'

test.describe('signing in', () => {
  // The refusal is an answer with a status, which browsers tell as an error.
  test.use({ allowedConsole: [/status of 401/] })

  test('says what was wrong, keeps the login, and leads to the page that was asked for', async ({ page }) => {
    await page.goto('/roadmaps/new')
    await expect(page).toHaveURL('/sign-in?callbackUrl=%2Froadmaps%2Fnew')
    await page.getByRole('button', { name: 'Войти' }).click()
    await expect(page.getByText('Введите логин и пароль.')).toBeVisible()
    await page.getByLabel('Логин').fill('zavuch203')
    await page.getByLabel('Пароль').fill('не тот')
    await page.getByRole('button', { name: 'Войти' }).click()
    await expect(page.getByText('Логин или пароль не подходят.')).toBeVisible()
    await expect(page.getByLabel('Логин')).toHaveValue('zavuch203')
    await page.getByLabel('Пароль').fill(demoPassword)
    await page.getByLabel('Пароль').press('Enter')
    await expect(page).toHaveURL('/roadmaps/new')
    await page.goto('/sign-in')
    await expect(page).toHaveURL('/')
  })
})

test('signing out ends the session for every tab', async ({ as }) => {
  const page = await as('director203')
  const other = await page.context().newPage()
  await Promise.all([page.goto('/'), other.goto('/')])
  await page.getByRole('button', { name: /учётная запись/ }).click()
  await page.getByRole('menuitem', { name: 'Выйти' }).click()
  await expect(page).toHaveURL('/sign-in')
  await other.reload()
  await expect(other).toHaveURL('/sign-in?callbackUrl=%2F')
})

test('a roadmap begins from the template or blank, and is taken away from the list', async ({ as }) => {
  const page = await as('zavuch203')
  for (const [way, title] of [
    ['По образцу школы', 'По образцу'],
    ['С чистого листа', 'Пустая'],
  ] as const) {
    await page.goto('/roadmaps/new')
    await page.getByLabel(way).check()
    await page.getByLabel('Название').fill(title)
    await page.getByRole('button', { name: 'Создать' }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }
  await expect(page.getByText('Дорожная карта пока пуста')).toBeVisible()
  await page.goto('/')
  await expect(page.getByText('0 из 34 мероприятий выполнено')).toBeVisible()
  await page.getByRole('button', { name: 'Действия: Пустая' }).click()
  await page.getByRole('menuitem', { name: 'Удалить дорожную карту' }).click()
  await expect(page.getByRole('dialog', { name: 'Удалить «Пустая»?' })).toBeVisible()
  await page.getByRole('button', { name: 'Удалить дорожную карту' }).click()
  await expect(page.getByRole('link', { name: 'Пустая' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'По образцу' })).toBeVisible()
})

test.describe('the demo region', () => {
  let tropa: Tropa
  test.beforeAll(async () => {
    tropa = await startTropa({ env: { DEMO: '1', DEMO_PASSWORD: demoPassword } })
  })
  test.afterAll(async () => {
    await tropa.end('SIGTERM')
    removeFolder(tropa.dataDir)
  })

  test('is removed in one action, after which the first page says what to do', async ({ as }) => {
    const page = await as('region', { baseURL: tropa.address })
    await page.goto('/')
    const dialog = page.getByRole('dialog', { name: 'Удалить демонстрационный регион?' })
    const confirm = dialog.getByRole('button', { name: 'Удалить демонстрационные данные' })
    // The line stands there before the page's scripts do: a click that comes first does nothing.
    await expect(async () => {
      await page.getByRole('button', { name: 'Удалить демонстрационные данные' }).click()
      await expect(dialog).toBeVisible({ timeout: 2_000 })
    }).toPass()
    await expect(confirm).toBeDisabled()
    await dialog.getByLabel(/введите название/).fill('Центр Примерной области')
    await confirm.click()
    await expect(page).toHaveURL('/setup')
    await expect(page.getByRole('heading', { level: 1, name: 'Добро пожаловать!' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Загрузить и посмотреть' })).toBeEnabled()
    await expect(page.getByText('Демонстрационные данные')).toHaveCount(0)
  })
})
