import type { CDPSession, Page } from '@playwright/test'
import { idle, type BenchBrowser } from './openBrowser'

/** In ms from the navigation, and in bytes. */
export type Opening = { firstCard: number; idle: number; script: number; heap: number }

/** Opens a board in a new tab and leaves it open. */
export const openBoard = async (
  browser: BenchBrowser,
  url: string,
): Promise<Opening & { page: Page; line: CDPSession }> => {
  const { page, line } = await browser.tab()
  const script = await countScripts(line)
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => (bench.firstCard ?? -1) > 0, undefined, { polling: 50 })
  const idleAt = await idle(page)
  const firstCard = (await page.evaluate(() => bench.firstCard)) ?? Number.NaN
  return { page, line, firstCard, idle: idleAt, script: script(), heap: await heapOf(line) }
}

/** Adds up the scripts of a page as they come over the wire, compressed. */
const countScripts = async (line: CDPSession): Promise<() => number> => {
  const scripts = new Set<string>()
  let bytes = 0
  line.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  await line.send('Network.enable')
  return () => bytes
}

/** What the page's JavaScript holds once what nobody needs is gone. */
const heapOf = async (line: CDPSession): Promise<number> => {
  await line.send('HeapProfiler.enable')
  await line.send('HeapProfiler.collectGarbage')
  const { usedSize } = await line.send('Runtime.getHeapUsage')
  await line.send('HeapProfiler.disable')
  return usedSize
}
