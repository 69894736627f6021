import { readFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { readRoadmap } from '@/domain/imports/readRoadmap'
import { readOffice } from '@/server/imports/readOffice'
import { removeFolder, temporaryFolder } from '@/tests/database/temporaryFolder'
import { card, column, drag, openCard, panel, saveState } from '@/tests/e2e/board'
import { demoPassword, expect, test } from '@/tests/e2e/test'
import { startTropa, type Tropa } from '@/tests/start/startTropa'

const dataDir = temporaryFolder()
let tropa: Tropa
let port: string

test.beforeAll(async () => {
  port = await freePort()
  tropa = await start()
})
test.afterAll(async () => {
  await tropa.end('SIGTERM')
  removeFolder(dataDir)
})

const start = () => startTropa({ dataDir, env: { PORT: port, DEMO: '1', DEMO_PASSWORD: demoPassword } })

const first =
  'Информирование педагогического сообщества образовательной организации о реализации программы наставничества'
const second = 'Информирование родительского сообщества о планируемой реализации программы наставничества'
const renamed = 'Педагогический совет о программе наставничества'

// What the browsers say while the program is dead is the network's doing.
test.use({ allowedConsole: [/WebSocket connection|Failed to load resource|ERR_CONNECTION_REFUSED/] })

test('a Word order becomes a board that two people edit, survives a kill, and is a Word annex again', async ({
  as,
}) => {
  const page = await as('zavuch103', { baseURL: tropa.address })
  const other = await as('director103', { baseURL: tropa.address })

  // In: the file, the preview, the board.
  await page.goto('/')
  await page.locator('input[type=file]').first().setInputFiles('tests/samples/uryupinsk-order.docx')
  await expect(page.getByRole('heading', { name: 'Проверьте, что прочитано' })).toBeVisible()
  await expect(page.getByText('Прочитано 34 мероприятия')).toBeVisible()
  await page.getByRole('button', { name: 'Создать дорожную карту' }).click()
  await page.waitForURL(/\/roadmaps\/[0-9a-f-]{36}/)
  await expect(card(column(page, 'Запланировано'), first)).toBeVisible()
  const board = new URL(page.url()).pathname

  // Live: a move, a title and a period of one appear with the other.
  await other.goto(board)
  await expect(card(column(other, 'Запланировано'), first)).toBeVisible()
  await drag(page, card(page, first), column(page, 'В работе'))
  await expect(card(column(other, 'В работе'), first)).toBeVisible()

  await openCard(other, first)
  await panel(other).getByLabel('Название').fill(renamed)
  await panel(other).getByLabel('Название').press('Enter')
  await expect(card(column(page, 'В работе'), renamed)).toBeVisible()

  await panel(other).getByLabel('Срок', { exact: true }).fill('до 25 декабря 2020')
  await panel(other).getByLabel('Срок', { exact: true }).press('Enter')
  await expect(card(page, renamed)).toContainText('до 25 декабря 2020')

  // Killed the moment the state shows saved.
  await openCard(page, second)
  await panel(page).getByLabel('Фактический результат').fill('Собрание прошло, протокол № 3')
  await panel(page).getByLabel('Название').focus()
  await expect(saveState(page, 'saved')).toBeVisible()
  await tropa.end('SIGKILL')
  await expect(saveState(page, 'offline')).toBeVisible()
  tropa = await start()

  // Back by itself, and all is there, also for a page that is opened anew.
  await expect(saveState(page, 'saved')).toBeVisible({ timeout: 30_000 })
  await other.reload()
  await expect(card(column(other, 'В работе'), renamed)).toContainText('до 25 декабря 2020')
  await other.goto(board)
  await openCard(other, second)
  await expect(panel(other).getByLabel('Фактический результат')).toHaveValue('Собрание прошло, протокол № 3')

  // Out: the annex.
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Скачать' }).click()
  await page.getByRole('menuitem', { name: /^Word/ }).click()
  const annex = await readFile(await (await waiting).path())
  const reading = readRoadmap(await readOffice(annex))
  expect(reading.rows).toHaveLength(34)
  const row = reading.rows.find(({ title }) => title === renamed)
  expect(row?.period.text).toBe('до 25 декабря 2020')
  expect(reading.rows.map(({ title }) => title)).not.toContain(first)
})

/** A restarted program has to be found where the open pages look for it. */
function freePort(): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(String(port)))
    })
  })
}
