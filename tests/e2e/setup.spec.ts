import type { Browser, BrowserContext, Locator, Page } from '@playwright/test'
import { timeZones } from '@/domain/organisation/timeZones'
import { region } from '@/prisma/demo/region'
import { removeFolder } from '@/tests/database/temporaryFolder'
import { expectAccessible } from '@/tests/e2e/expectAccessible'
import { expect, test as base } from '@/tests/e2e/test'
import { startTropa, type Tropa } from '@/tests/start/startTropa'

/** Without the program of the demo region, which nothing here needs. */
const test = base.extend({ baseURL: async ({}, use) => use(undefined) })

/** One program on an empty database, which the tests bring from the greeting to the demo and on to a real school. */
test.describe.configure({ mode: 'serial' })

const widths = [1440, 820, 390]

let tropa: Tropa
test.beforeAll(async () => {
  tropa = await startTropa()
})
test.afterAll(async () => {
  await tropa.end('SIGTERM')
  removeFolder(tropa.dataDir)
})

const opened: BrowserContext[] = []
test.afterEach(() => Promise.all(opened.splice(0).map((context) => context.close())))

/** A browser of its own at this program. */
const open = async (
  browser: Browser,
  hear: (context: BrowserContext) => void,
  colorScheme: 'light' | 'dark',
) => {
  const context = await browser.newContext({
    baseURL: tropa.address,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    colorScheme,
  })
  hear(context)
  opened.push(context)
  return context.newPage()
}

const atEveryWidth = async (page: Page, name: string): Promise<void> => {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page, `${name} at ${width} px`)
  }
}

/** The key that was printed last. */
const lastKey = (): string => /.*Set-up key: (\S+)$/ms.exec(tropa.output())?.[1] ?? 'no key was printed'

for (const colorScheme of ['light', 'dark'] as const)
  test(`an empty database greets on every page with two choices (${colorScheme})`, async ({
    browser,
    hear,
  }) => {
    const page = await open(browser, hear, colorScheme)
    for (const path of ['/', '/roadmaps/new', '/sign-in', '/account']) {
      await page.goto(path)
      await expect(page).toHaveURL('/setup')
    }
    await expect(page.getByRole('heading', { level: 1, name: 'Добро пожаловать!' })).toBeVisible()
    await atEveryWidth(page, 'choice')
    await page.getByRole('link', { name: 'Создать организацию' }).click()
    const key = page.getByLabel('Ключ', { exact: true })
    await expect(key).toBeEnabled()
    await page.getByRole('button', { name: 'Создать и войти' }).click()
    await expect(key).toBeFocused()
    await expect(page.getByText('Введите ключ установки.')).toBeVisible()
    await atEveryWidth(page, 'form with everything missing')
  })

test('from another machine the demo is explained, not offered', async ({ browser, hear }) => {
  const page = await open(browser, hear, 'light')
  // Chromium takes it to this machine, but its name is none of those that mean it.
  await page.goto(`${tropa.address.replace('127.0.0.1', 'tropa.localhost')}/setup`)
  await expect(page.getByText('npm start -- --demo')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Загрузить и посмотреть' })).toHaveCount(0)
  await expectAccessible(page, 'choice from elsewhere')
})

test('the demo region is loaded, entered and removed again by clicks alone', async ({ browser, hear }) => {
  const page = await open(browser, hear, 'light')
  const before = lastKey()
  await page.goto('/')
  await page.getByRole('button', { name: 'Загрузить и посмотреть' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'Демонстрационный регион загружен' }),
  ).toBeFocused()
  const password = await page.locator('code').first().innerText()
  expect(tropa.output()).toContain(`Password of all demo accounts: ${password}`)
  await atEveryWidth(page, 'accounts of the demo')
  await page.getByRole('button', { name: /^Войти: region,/ }).click()
  await expect(page).toHaveURL('/')
  const dialog = page.getByRole('dialog')
  // The line stands there before the page's scripts do: a click that comes first does nothing.
  await expect(async () => {
    await page.getByRole('button', { name: 'Удалить демонстрационные данные' }).click()
    await expect(dialog).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await dialog.getByLabel(/введите название/).fill(region.shortName)
  await dialog.getByRole('button', { name: 'Удалить демонстрационные данные' }).click()
  await expect(page).toHaveURL('/setup')
  await expect(page.getByText('Демонстрационные данные')).toHaveCount(0)
  await expect.poll(lastKey).not.toBe(before)
})

/** Goes on with Tab until the focus is there, as somebody without a mouse does. */
const reach = async (page: Page, target: Locator): Promise<void> => {
  await expect(target).toBeEnabled()
  for (let steps = 0; steps < 60; steps++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab never comes there')
}

test('a school is set up with the keyboard alone, up to its first page', async ({ browser, hear }) => {
  const page = await open(browser, hear, 'light')
  const type = async (label: string, words: string) => {
    await reach(page, page.getByLabel(label, { exact: true }))
    await page.keyboard.type(words)
  }
  await page.goto('/')
  await reach(page, page.getByRole('link', { name: 'Создать организацию' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/setup/organisation')
  await type('Ключ', 'ABCD-EFGH-JKMN-PQRS')
  await reach(page, page.getByRole('radio', { name: 'Школа' }))
  await type('Полное название, как в уставе', 'МБОУ «Берёзовская школа № 5»')
  await type('Короткое название для списков', 'Берёзовская школа')
  const zone = page.getByLabel('Часовой пояс')
  await expect(zone).toHaveValue('Europe/Moscow')
  await reach(page, zone)
  for (let steps = 0; steps < timeZones.indexOf('Asia/Omsk'); steps++) await page.keyboard.press('ArrowDown')
  await expect(zone).toHaveValue('Asia/Omsk')
  await type('Фамилия', 'Медуницына')
  await type('Имя', 'Василиса')
  await type('Отчество (если есть)', 'Еремеевна')
  await reach(page, page.getByRole('radio', { name: 'Заместитель директора' }))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Директор', exact: true })).toBeChecked()
  await type('Логин', 'Medunica')
  await type('Пароль', 'облако над рекой')
  await type('Пароль ещё раз', 'облако над горой')
  await page.keyboard.press('Enter')

  // What is wrong is told where it is wrong, and everything else that was typed stays.
  await expect(page.getByText('Пароли не совпадают')).toBeVisible()
  await expect(page.getByLabel('Пароль ещё раз')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('облако над рекой')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ключ установки не подходит')).toBeVisible()
  await expect(page.getByLabel('Ключ', { exact: true })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(lastKey().toLowerCase())
  await page.keyboard.press('Enter')

  await expect(page).toHaveURL('/')
  await expect(page.getByRole('heading', { name: 'С чего начать' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Медуницына В\. Е\.: учётная запись/ })).toBeVisible()
  await atEveryWidth(page, 'first page of a new school')
  await page.getByRole('link', { name: 'Пригласите коллег' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'МБОУ «Берёзовская школа № 5»' })).toBeVisible()
  await expect(page.getByText('Омск (UTC+6)')).toBeVisible()
})

test.describe('afterwards', () => {
  // Not found is an answer with a status, which browsers tell as an error.
  test.use({ allowedConsole: [/status of 404/] })

  test('there is nothing to set up any more', async ({ browser, hear }) => {
    const page = await open(browser, hear, 'light')
    for (const path of ['/setup', '/setup/organisation']) {
      expect((await page.goto(path))?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1, name: 'Такой страницы нет' })).toBeVisible()
    }
    await page.goto('/')
    await expect(page).toHaveURL('/sign-in?callbackUrl=%2F')
  })
})
