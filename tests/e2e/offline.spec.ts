import { readFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { chromium, type Page } from '@playwright/test'
import { build } from 'esbuild'
import { removeFolder, temporaryFolder } from '@/tests/database/temporaryFolder'
import type { DeviceStore } from '@/components/device/DeviceStore'
import type { storeAcceptance } from '@/tests/components/device/storeAcceptance'
import { signedIn } from '@/tests/start/signedIn'
import { startTropa, type Tropa } from '@/tests/start/startTropa'
import { column, openCard, openRoadmap, panel, saveState } from './board'
import { demoPassword, expect, test } from './test'

// What browsers say while nothing answers them is the network's doing.
test.use({
  allowedConsole: [
    /WebSocket connection|WebSocket is already in CLOSING|Failed to load resource|net::ERR|Failed to fetch/,
  ],
})

/** A card of the column, by its place in it. */
const titleOf = async (page: Page, index: number): Promise<string> =>
  (await column(page, 'Запланировано').getByRole('listitem').nth(index).getByRole('link').textContent()) ?? ''

const writeResult = async (page: Page, title: string, words: string): Promise<void> => {
  await openCard(page, title)
  await panel(page).getByLabel('Фактический результат').fill(words)
  await panel(page).getByRole('button', { name: 'Закрыть' }).click()
}

const resultOf = async (page: Page, title: string) => {
  await openCard(page, title)
  return expect(panel(page).getByLabel('Фактический результат'))
}

/** All that this site has left in a browser. */
const leftIn = (page: Page) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    local: { ...localStorage },
    session: Object.keys(sessionStorage).filter((key) => !key.startsWith('__')),
  }))

const nothing = { databases: [], caches: [], workers: 0, local: {}, session: [] }

/** Takes the live connection of a page away and gives it back; its other requests go on. */
const switchFor = async (page: Page) => {
  let isCut = false
  const open = new Set<{ close: () => Promise<void> }>()
  await page.routeWebSocket(/\/collab/, (socket) => {
    if (isCut) return void socket.close()
    socket.connectToServer()
    open.add(socket)
  })
  return {
    cut: async () => {
      isCut = true
      await Promise.all([...open].map((socket) => socket.close()))
      open.clear()
    },
    join: () => {
      isCut = false
    },
  }
}

test.describe('without the server', () => {
  const dataDir = temporaryFolder()
  let tropa: Tropa
  let port: string
  const start = () => startTropa({ dataDir, env: { PORT: port, DEMO: '1', DEMO_PASSWORD: demoPassword } })

  test.beforeAll(async () => {
    port = await freePort()
    tropa = await start()
  })
  test.afterAll(async () => {
    await tropa.end('SIGTERM')
    removeFolder(dataDir)
  })

  test('S17a: what two people write offline merges on return', async ({ as }) => {
    const one = await as('zavuch101', { baseURL: tropa.address })
    const other = await as('kurator101', { baseURL: tropa.address })
    const path = await openRoadmap(one)
    await other.goto(path)
    await expect(saveState(other, 'saved')).toBeVisible()
    const [mine, theirs] = [await titleOf(one, 0), await titleOf(one, 1)]
    await tropa.end('SIGKILL')
    await writeResult(one, mine, 'Написано без сети')
    await writeResult(other, theirs, 'И это тоже')
    await writeResult(other, mine, 'Фактический результат коллеги')
    await expect(saveState(one, 'kept')).toBeVisible()
    await expect(saveState(other, 'kept')).toContainText(
      'Не сохранено на сервере, хранится на этом устройстве',
    )
    tropa = await start()
    await expect(saveState(one, 'saved')).toBeVisible({ timeout: 60_000 })
    await expect(saveState(other, 'saved')).toBeVisible({ timeout: 60_000 })
    for (const page of [one, other]) await (await resultOf(page, theirs)).toHaveValue('И это тоже')
    await openCard(one, mine)
    const settled = await panel(one).getByLabel('Фактический результат').inputValue()
    expect(['Написано без сети', 'Фактический результат коллеги']).toContain(settled)
    await (await resultOf(other, mine)).toHaveValue(settled)
  })

  test('S17a: a day without a network, with the browser closed in between', async ({ as }) => {
    const profile = temporaryFolder()
    const { executablePath, args } = test.info().project.use.launchOptions ?? {}
    const visit = () =>
      chromium.launchPersistentContext(profile, {
        ...(executablePath && { executablePath }),
        ...(args && { args }),
        locale: 'ru-RU',
        baseURL: tropa.address,
      })
    let context = await visit()
    const { cookie } = await signedIn(tropa.address, 'zavuch101', demoPassword)
    const pairs = cookie.split('; ').map((pair) => pair.split(/=(.*)/s))
    const expires = Math.floor(Date.now() / 1000) + 86_400
    await context.addCookies(
      pairs.map(([name = '', value = '']) => ({ name, value, expires, domain: '127.0.0.1', path: '/' })),
    )
    let page = context.pages()[0] ?? (await context.newPage())
    const path = await openRoadmap(page)
    const title = await titleOf(page, 2)
    await expect
      .poll(() => page.evaluate((kept) => caches.match(kept).then((found) => found !== undefined), path))
      .toBe(true)
    await tropa.end('SIGKILL')
    await writeResult(page, title, 'Вечером дома')
    await expect(saveState(page, 'kept')).toBeVisible()
    await context.close()

    context = await visit()
    page = context.pages()[0] ?? (await context.newPage())
    await page.goto(path)
    await expect(saveState(page, 'kept')).toBeVisible()
    await (await resultOf(page, title)).toHaveValue('Вечером дома')
    await panel(page).getByRole('button', { name: 'Закрыть' }).click()
    await writeResult(page, await titleOf(page, 3), 'И ещё одно')
    await expect(saveState(page, 'kept')).toBeVisible()

    tropa = await start()
    await expect(saveState(page, 'saved')).toBeVisible({ timeout: 60_000 })
    const other = await as('kurator101', { baseURL: tropa.address })
    await other.goto(path)
    await (await resultOf(other, title)).toHaveValue('Вечером дома')
    await context.close()
    removeFolder(profile)
  })
})

test('S17c: signing out names what was not sent, sends it if one waits, and leaves nothing', async ({
  as,
}) => {
  const page = await as('zavuch101')
  const line = await switchFor(page)
  const path = await openRoadmap(page)
  const title = await titleOf(page, 4)
  const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await expect.poll(async () => (await leftIn(page)).databases).toHaveLength(1)
  await line.cut()
  await writeResult(page, title, 'Перед уходом')
  await expect(saveState(page, 'kept')).toBeVisible()

  const out = async () => {
    await page.getByRole('button', { name: /учётная запись/ }).click()
    await page.getByRole('menuitem', { name: 'Выйти' }).click()
  }
  await out()
  const question = page.getByRole('dialog', { name: 'Не все правки отправлены' })
  await expect(question).toContainText(heading)
  await expect(question).toContainText('1 правка')
  const download = page.waitForEvent('download')
  await question.getByRole('button', { name: `Скачать копию: ${heading}` }).click()
  expect(await readFile(await (await download).path(), 'utf8')).toContain('Перед уходом')
  await question.getByRole('button', { name: 'Отмена' }).click()
  await expect(saveState(page, 'kept')).toBeVisible()

  await out()
  line.join()
  await question.getByRole('button', { name: 'Отправить и выйти' }).click()
  await expect(page).toHaveURL('/sign-in', { timeout: 60_000 })
  expect(await leftIn(page)).toEqual(nothing)
  expect((await page.context().cookies()).filter(({ name }) => name.includes('session'))).toEqual([])
  const other = await as('kurator101')
  await other.goto(path)
  await (await resultOf(other, title)).toHaveValue('Перед уходом')
})

test('S17c: whoever signs out all the same loses what was named, and leaves nothing', async ({ as }) => {
  const page = await as('zavuch101')
  const line = await switchFor(page)
  const path = await openRoadmap(page)
  const title = await titleOf(page, 5)
  await line.cut()
  await writeResult(page, title, 'Не нужно')
  await expect(saveState(page, 'kept')).toBeVisible()
  await page.getByRole('button', { name: /учётная запись/ }).click()
  await page.getByRole('menuitem', { name: 'Выйти' }).click()
  await page.getByRole('button', { name: 'Выйти без отправки' }).click()
  await expect(page).toHaveURL('/sign-in')
  expect(await leftIn(page)).toEqual(nothing)
  const other = await as('kurator101')
  await other.goto(path)
  await (await resultOf(other, title)).toHaveValue('')
})

test('S17c: what somebody left unsent is asked about when another person signs in, the rest is wiped', async ({
  as,
  baseURL,
}) => {
  const page = await as('zavuch101')
  const line = await switchFor(page)
  await openRoadmap(page)
  const title = await titleOf(page, 6)
  await line.cut()
  await writeResult(page, title, 'Чужое для других')
  await expect(saveState(page, 'kept')).toBeVisible()
  const { cookie } = await signedIn(baseURL ?? '', 'zavuch203', demoPassword)
  const pairs = cookie.split('; ').map((pair) => pair.split(/=(.*)/s))
  await page
    .context()
    .addCookies(pairs.map(([name = '', value = '']) => ({ name, value, url: baseURL ?? '' })))
  const next = await page.context().newPage()
  await page.close({ runBeforeUnload: false })
  await next.goto('/')
  const question = next.getByRole('dialog', { name: 'На этом компьютере остались чужие правки' })
  await question.getByRole('button', { name: 'Удалить чужие правки' }).click()
  await expect(question).toBeHidden()
  const { databases, caches } = await leftIn(next)
  expect(caches).toEqual([])
  expect(databases.filter((name) => !name?.startsWith('tropa/'))).toEqual([])
  expect(databases.length).toBeLessThanOrEqual(1)
})

test.describe('on a computer that others use', () => {
  const signIn = async (page: Page, login: string) => {
    await page.getByLabel('Логин').fill(login)
    await page.getByLabel('Пароль').fill(demoPassword)
    await page.getByLabel('Чужой или общий компьютер').check()
    await page.getByRole('button', { name: 'Войти' }).click()
    await expect(page.getByRole('button', { name: /учётная запись/ })).toBeVisible()
  }

  test('S17d: it locks after ten minutes, keeps only what is sealed, and nothing after signing out', async ({
    page,
    as,
  }) => {
    await page.clock.install()
    const line = await switchFor(page)
    await page.goto('/sign-in')
    await signIn(page, 'zavuch101')
    const path = await openRoadmap(page)
    const title = await titleOf(page, 7)
    await line.cut()
    await writeResult(page, title, 'Никто другой этого не прочтёт')
    await expect(saveState(page, 'kept')).toBeVisible()
    expect(await plainTextOnDevice(page)).not.toContain('Никто другой')
    expect((await leftIn(page)).caches).toEqual([])

    await page.clock.fastForward('10:05')
    await expect(page).toHaveURL(/\/sign-in\?locked=1/)
    await expect(page.getByText(title)).toHaveCount(0)
    const { databases, ...rest } = await leftIn(page)
    expect(databases).toEqual([expect.stringMatching(/^tropa\/[0-9a-f-]{36}\/sealed$/)])
    expect(rest).toEqual({ caches: [], workers: 0, local: {}, session: [] })
    expect(await plainTextOnDevice(page)).not.toMatch(/Никто другой|title|place/)

    // Somebody else comes first, and finds nothing to read.
    await page.goto('/sign-in')
    await signIn(page, 'zavuch203')
    expect((await leftIn(page)).databases).toContain(databases[0])
    await page.getByRole('button', { name: /учётная запись/ }).click()
    await page.getByRole('menuitem', { name: 'Выйти' }).click()
    await expect(page).toHaveURL('/sign-in')
    expect((await leftIn(page)).databases).toEqual(databases)

    // The same person: what was left is sent from whichever page.
    line.join()
    await page.goto('/sign-in')
    await signIn(page, 'zavuch101')
    const other = await as('kurator101')
    await other.goto(path)
    await (await resultOf(other, title)).toHaveValue('Никто другой этого не прочтёт')
    await page.getByRole('button', { name: /учётная запись/ }).click()
    await page.getByRole('menuitem', { name: 'Выйти' }).click()
    await expect(page).toHaveURL('/sign-in')
    expect(await leftIn(page)).toEqual(nothing)
  })
})

/** Everything in our databases that could be read as text. */
const plainTextOnDevice = (page: Page) =>
  page.evaluate(async () => {
    const resultOf = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('no reason'))
      })
    const texts: string[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await resultOf(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        const rows = await resultOf(database.transaction(store).objectStore(store).getAll())
        for (const row of rows as Record<string, unknown>[])
          for (const value of Object.values(row))
            texts.push(value instanceof Uint8Array ? new TextDecoder().decode(value) : JSON.stringify(value))
      }
      database.close()
    }
    return texts.join('\n')
  })

test.describe('the store of a browser', () => {
  test('does what every store on a device does', async ({ browser, baseURL, hear }) => {
    const context = await browser.newContext({ bypassCSP: true, baseURL: baseURL ?? '' })
    hear(context)
    const page = await context.newPage()
    await page.goto('/sign-in')
    const bundle = await build({
      stdin: {
        contents: `
          import { createDatabaseStore } from '@/components/device/createDatabaseStore'
          import { deleteDatabase } from '@/components/device/openDatabase'
          import { storeAcceptance } from '@/tests/components/device/storeAcceptance'
          globalThis.acceptance = { createDatabaseStore, deleteDatabase, storeAcceptance }`,
        resolveDir: process.cwd(),
      },
      bundle: true,
      write: false,
      format: 'iife',
      alias: { '@': process.cwd() },
    })
    await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' })
    const outcome = await page.evaluate(async () => {
      const { createDatabaseStore, deleteDatabase, storeAcceptance } = (
        globalThis as unknown as { acceptance: Acceptance }
      ).acceptance
      const found: Record<string, string> = {}
      for (const [name, accept] of Object.entries(storeAcceptance)) {
        await deleteDatabase('tropa/test')
        found[name] = await accept(() => createDatabaseStore('tropa/test', () => undefined)).then(
          () => 'passed',
          String,
        )
      }
      // Taken away by another tab: told, and nothing more is written.
      let gone = 0
      const store = await createDatabaseStore('tropa/test', () => gone++)
      await deleteDatabase('tropa/test')
      const after = await store.add('board.1', new Uint8Array(1), true).then(
        () => 'written',
        (error: Error) => error.name,
      )
      return { found, gone, after }
    })
    expect(new Set(Object.values(outcome.found))).toEqual(new Set(['passed']))
    expect(Object.keys(outcome.found).length).toBeGreaterThanOrEqual(6)
    expect(outcome).toMatchObject({ gone: 1, after: 'InvalidStateError' })
    await context.close()
  })
})

type Acceptance = {
  createDatabaseStore: (name: string, onGone: () => void) => Promise<DeviceStore>
  deleteDatabase: (name: string) => Promise<void>
  storeAcceptance: typeof storeAcceptance
}

/** A restarted program has to be found where the open pages look for it. */
function freePort(): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(String(port)))
    })
  })
}
