import type { Page } from '@playwright/test'
import { expectAccessible } from '@/tests/e2e/expectAccessible'
import { demoPassword, expect, test } from '@/tests/e2e/test'

/** By the menu of the account, as one gets there. */
const openOrganisation = async (page: Page, name: string): Promise<void> => {
  await page.goto('/')
  await expect(async () => {
    await page.getByRole('button', { name: /учётная запись/ }).click()
    await page.getByRole('menuitem', { name }).click({ timeout: 2_000 })
  }).toPass()
  await expect(page.getByRole('heading', { name: 'Люди и роли' })).toBeVisible()
}

const atEveryWidth = async (page: Page, name: string): Promise<void> => {
  for (const width of [390, 820, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page, `${name} at ${width} px`)
  }
}

const addPerson = async (page: Page, familyName: string, role: string): Promise<void> => {
  await page.getByRole('button', { name: 'Добавить человека' }).click()
  const dialog = page.getByRole('dialog', { name: 'Новый человек' })
  await dialog.getByLabel('Фамилия').fill(familyName)
  await dialog.getByLabel('Имя', { exact: true }).fill('Весна')
  await dialog.getByLabel('Роль').selectOption({ label: role })
  await dialog.getByRole('button', { name: 'Добавить' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(`${familyName} Весна`, { exact: true }).first()).toBeVisible()
}

const invite = async (page: Page, familyName: string): Promise<string> => {
  await page.getByRole('button', { name: `Действия: ${familyName} Весна` }).click()
  await page.getByRole('menuitem', { name: /Пригласить|новую ссылку/ }).click()
  await page.getByRole('button', { name: 'Сделать ссылку' }).click()
  return page.getByLabel('Ссылка-приглашение').inputValue()
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`the pages of an organisation, of its dialogs and of a link (${colorScheme})`, async ({
    as,
    browser,
    hear,
    baseURL,
  }) => {
    const page = await as('director102', { colorScheme })
    await openOrganisation(page, 'Школа № 102')
    await atEveryWidth(page, 'organisation')
    await page.getByRole('button', { name: 'Добавить человека' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await atEveryWidth(page, 'new person')
    await page.keyboard.press('Escape')
    await addPerson(page, colorScheme === 'light' ? 'Ландышева' : 'Сиренева', 'Педагог')
    const link = await invite(page, colorScheme === 'light' ? 'Ландышева' : 'Сиренева')
    await atEveryWidth(page, 'the link')

    const context = await browser.newContext({ colorScheme, locale: 'ru-RU', baseURL: baseURL ?? '' })
    hear(context)
    const invited = await context.newPage()
    await invited.goto(link)
    await expect(invited.getByRole('heading', { name: /Здравствуйте/ })).toBeVisible()
    await atEveryWidth(invited, 'invitation')
    await invited.goto('/invitation#forged')
    await expect(invited.getByRole('heading', { name: 'Ссылка не действует' })).toBeVisible()
    await atEveryWidth(invited, 'a link that is none')
    await context.close()
  })

test('a person is added, invited, comes in by the link once, and loses the role', async ({
  as,
  browser,
  hear,
  baseURL,
}) => {
  const page = await as('zavuch102')
  await openOrganisation(page, 'Школа № 102')
  await addPerson(page, 'Фиалкова', 'Член рабочей группы')
  const lost = await invite(page, 'Фиалкова')
  await page.getByRole('button', { name: 'Готово' }).click()
  await expect(page.getByRole('heading', { name: 'Открытые приглашения' })).toBeVisible()
  const link = await invite(page, 'Фиалкова')
  await page.getByRole('button', { name: 'Готово' }).click()

  const context = await browser.newContext({ locale: 'ru-RU', baseURL: baseURL ?? '' })
  hear(context)
  const invited = await context.newPage()
  const secret = new URL(link).hash.slice(1)
  const leaks: string[] = []
  invited.on('request', (request) => {
    const told = request.url() + JSON.stringify(request.headers())
    if (told.includes(secret)) leaks.push(request.url())
  })
  await invited.goto(lost)
  await expect(invited.getByRole('heading', { name: 'Ссылка не действует' })).toBeVisible()
  await invited.goto(link)
  await expect(invited.getByRole('heading', { name: 'Здравствуйте, Фиалкова Весна!' })).toBeVisible()
  await invited.getByLabel('Логин').fill('zavuch102')
  await invited.getByLabel('Пароль', { exact: true }).fill(demoPassword)
  await invited.getByLabel('Пароль ещё раз').fill(`${demoPassword}!`)
  await invited.keyboard.press('Enter')
  await expect(invited.getByText(/Пароли не совпадают/)).toBeVisible()
  await invited.getByLabel('Пароль ещё раз').fill(demoPassword)
  await invited.keyboard.press('Enter')
  await expect(invited.getByText(/Этот логин занят/)).toBeVisible()
  await invited.getByLabel('Логин').fill('fialkova')
  await invited.getByRole('button', { name: 'Задать пароль и войти' }).dblclick()
  await expect(invited).toHaveURL('/')
  await invited.goto('/account')
  await expect(invited.getByRole('heading', { level: 1, name: 'Фиалкова Весна' })).toBeVisible()
  expect(leaks).toEqual([])

  await page.reload()
  await page.getByRole('button', { name: 'Назначение «Член рабочей группы»: Фиалкова Весна' }).first().click()
  await page.getByRole('menuitem', { name: 'Завершить' }).click()
  await page.getByLabel('Последний день').fill('2026-01-01')
  await page.getByRole('dialog').getByRole('button', { name: 'Завершить' }).click()
  await expect(page.getByText('сейчас без роли')).toBeVisible()
  await invited.goto('/')
  await expect(invited.getByRole('link', { name: /Дорожная карта/ })).toHaveCount(0)
  await context.close()
})

test('from outside the page of a school shows no person', async ({ as }) => {
  const page = await as('gorod')
  await openOrganisation(page, 'Город Образцов')
  await page.getByRole('link', { name: 'МБОУ «Школа № 102» города Образцова' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Школа № 102/ })).toBeVisible()
  await expect(page.getByText('Кто работает в организации, видно только внутри неё.')).toBeVisible()
  await expect(page.getByText('Завершалов')).toHaveCount(0)
  await expectAccessible(page, 'a school from outside')
})
