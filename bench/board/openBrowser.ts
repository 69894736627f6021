import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from '@playwright/test'
import { chromiumPath } from '@/tests/chromium.mjs'
import { watchPage } from './watchPage'

/** Without anything for so long, in ms, a page is taken to be idle. */
const quiet = 700

/** A browser with a fresh profile, in which somebody is signed in. */
export class BenchBrowser {
  private constructor(
    private readonly browser: Browser,
    private readonly context: BrowserContext,
  ) {}

  static async open(address: string, cookie: string): Promise<BenchBrowser> {
    const path = chromiumPath()
    const browser = await chromium.launch({
      ...(path && { executablePath: path }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    })
    const context = await browser.newContext({ locale: 'ru-RU', viewport: { width: 1440, height: 900 } })
    const pairs = cookie.split('; ').map((pair) => pair.split(/=(.*)/s))
    await context.addCookies(pairs.map(([name = '', value = '']) => ({ name, value, url: address })))
    // What compiles this file names functions by a helper that the page does not have.
    await context.addInitScript({ content: 'globalThis.__name = (one) => one' })
    await context.addInitScript(watchPage)
    return new BenchBrowser(browser, context)
  }

  /** A new tab, and a direct line to it. */
  async tab(): Promise<{ page: Page; line: CDPSession }> {
    const page = await this.context.newPage()
    return { page, line: await this.context.newCDPSession(page) }
  }

  close(): Promise<void> {
    return this.browser.close()
  }
}

/** Waits until a page has done nothing for a while; gives when it last did, by its own clock. */
export const idle = async (page: Page): Promise<number> => {
  await page.waitForFunction((pause) => performance.now() - bench.lastWork > pause, quiet, { polling: 100 })
  return page.evaluate(() => bench.lastWork)
}
