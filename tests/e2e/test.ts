import {
  test as base,
  expect,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test'
import { removeFolder } from '@/tests/database/temporaryFolder'
import { signedIn } from '@/tests/start/signedIn'
import { startTropa, type Tropa } from '@/tests/start/startTropa'

/** The password of the demo region's accounts in end-to-end tests. */
export const demoPassword = 'only for these tests'

interface PerTest {
  /** Patterns of console errors that a test brings about on purpose. */
  allowedConsole: RegExp[]
  /** Makes console errors and uncaught exceptions of a browser fail the test. */
  hear: (context: BrowserContext) => void
  /** A page of a browser of its own in which `login` has signed in: by fixture, not by clicking. */
  as: (login: string, options?: BrowserContextOptions) => Promise<Page>
}

/**
 * Playwright's test with a program of its own per worker, with the demo region loaded, at `baseURL`. A console error
 * or an uncaught exception of any page fails the test that caused it.
 */
export const test = base.extend<PerTest, { tropa: Tropa }>({
  tropa: [
    async ({}, use) => {
      const tropa = await startTropa({ env: { DEMO: '1', DEMO_PASSWORD: demoPassword } })
      await use(tropa)
      await tropa.end('SIGTERM')
      removeFolder(tropa.dataDir)
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ tropa }, use) => use(tropa.address),
  allowedConsole: [[], { option: true }],
  hear: [
    async ({ context, allowedConsole }, use) => {
      const heard: string[] = []
      const hear = (one: BrowserContext) => {
        one.on('console', (message) => {
          if (['error', 'warning'].includes(message.type())) heard.push(message.text())
        })
        one.on('weberror', (error) => heard.push(String(error.error())))
      }
      hear(context)
      await use(hear)
      expect(heard.filter((words) => !allowedConsole.some((pattern) => pattern.test(words)))).toEqual([])
    },
    { auto: true },
  ],
  as: async ({ browser, baseURL, hear }, use) => {
    const opened: BrowserContext[] = []
    await use(async (login, options = {}) => {
      const address = options.baseURL ?? baseURL ?? ''
      const { cookie } = await signedIn(address, login, demoPassword)
      const context = await browser.newContext({
        locale: 'ru-RU',
        timezoneId: 'Europe/Moscow',
        baseURL: address,
        ...options,
      })
      opened.push(context)
      hear(context)
      const pairs = cookie.split('; ').map((pair) => pair.split(/=(.*)/s))
      await context.addCookies(pairs.map(([name = '', value = '']) => ({ name, value, url: address })))
      return context.newPage()
    })
    await Promise.all(opened.map((context) => context.close()))
  },
})

export { expect }
