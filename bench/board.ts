import type { Page } from '@playwright/test'
import { memberPassword } from '@/tests/factories/buildMember'
import { signedIn } from '@/tests/start/signedIn'
import { startTropa } from '@/tests/start/startTropa'
import { removeFolder } from '@/tests/database/temporaryFolder'
import { benchDatabase } from './benchDatabase'
import { dragFrames, drop, scrollFrames } from './board/moving'
import { openBoard, type Opening } from './board/opening'
import { BenchBrowser } from './board/openBrowser'
import { profiled } from './board/profile'
import { typing } from './board/typing'
import { seeEdits, seeMoves } from './board/seeing'
import {
  dropTarget,
  frameTarget,
  heapTarget,
  openingTargets,
  scriptTarget,
  seenTarget,
  typingTarget,
} from './board/targets'
import { buildBoard, buildStaff } from './boards'
import { machine, percentile, printTable } from './figures'

/**
 * `npm run bench:board`: the board in a real Chromium, over the built program and a real database. Cold: a new browser
 * profile and a process that has just started. Warm: another tab of that browser. All cards of a board stand in one
 * column, which is the hardest for it. `--profile` shows what the time goes into; `--cards 1000` measures one size.
 */
const sizes = process.argv.includes('--cards')
  ? [Number(process.argv[process.argv.indexOf('--cards') + 1])]
  : [100, 1_000, 5_000]
const isProfiling = process.argv.includes('--profile')
const coldTimes = isProfiling ? 1 : 3
const warmTimes = 3
const drops = 7

const median = (values: number[]) => percentile(values, 0.5)
const verdict = (value: number, target: number | undefined, write: (value: number) => string) =>
  target === undefined ? ['', ''] : [`<= ${write(target)}`, value <= target ? 'met' : 'MISSED']
const ms = (value: number) => `${value.toFixed(value < 100 ? 1 : 0)} ms`
const kib = (value: number) => `${(value / 1024).toFixed(0)} KiB`
const mib = (value: number) => `${(value / 1024 / 1024).toFixed(1)} MiB`

const rows: string[][] = []
const report = (
  cards: number | string,
  what: string,
  value: number,
  target: number | undefined,
  write: (value: number) => string,
) => {
  const row = [`${cards}`, what, write(value), ...verdict(value, target, write)]
  rows.push(row)
  // A long run shows what it has found.
  console.error(row.join('  '))
}

const database = await benchDatabase()
const start = () => startTropa({ env: { DATABASE_URL: database.ownerUrl, LOG_LEVEL: 'error' } })

const profile = <Result>(line: Parameters<typeof profiled>[0], what: string, run: () => Promise<Result>) =>
  isProfiling ? profiled(line, what, run) : run()

/** Opens a board cold and warm, and measures what is done on it, in the last of the cold starts. */
const measure = async (cards: number, url: string, cookie: string) => {
  const cold: Opening[] = []
  const warm: Opening[] = []
  for (let time = 0; time < coldTimes; time++) {
    const program = await start()
    const browser = await BenchBrowser.open(program.address, cookie)
    const first = await openBoard(browser, program.address + url)
    cold.push(first)
    await first.page.close()
    for (let again = 0; again < warmTimes; again++) {
      const next = await openBoard(browser, program.address + url)
      warm.push(next)
      await next.page.close()
    }
    if (time === coldTimes - 1) await measureUse(cards, browser, program.address + url, cookie)
    await browser.close()
    await program.end('SIGTERM')
    removeFolder(program.dataDir)
  }
  const target = openingTargets[cards]
  report(cards, 'first card, cold', median(cold.map((one) => one.firstCard)), target?.firstCard, ms)
  report(cards, 'idle, cold', median(cold.map((one) => one.idle)), target?.idle, ms)
  report(cards, 'first card, warm', median(warm.map((one) => one.firstCard)), target?.firstCard, ms)
  report(cards, 'idle, warm', median(warm.map((one) => one.idle)), target?.idle, ms)
  report(cards, 'JavaScript on the wire', median(cold.map((one) => one.script)), scriptTarget, kib)
  report(cards, 'heap', median(cold.map((one) => one.heap)), cards === 1_000 ? heapTarget : undefined, mib)
}

const measureUse = async (cards: number, browser: BenchBrowser, url: string, cookie: string) => {
  const { page, line } = await openBoard(browser, url)
  if (isProfiling) {
    const tab = await browser.tab()
    await profiled(tab.line, `opening ${cards} cards`, async () => {
      await tab.page.goto(url)
      await tab.page.waitForFunction(() => (bench.firstCard ?? -1) > 0)
    })
    await tab.page.close()
  }
  const dropped: { inList: number; settled: number }[] = []
  await profile(line, `${drops} drops`, async () => {
    for (let time = 0; time < drops; time++) dropped.push(await drop(page))
  })
  const use = cards === 1_000 ? dropTarget : undefined
  report(cards, 'drop to new list', median(dropped.map(({ inList }) => inList)), use?.inList, ms)
  report(cards, 'drop to page settled', median(dropped.map(({ settled }) => settled)), use?.settled, ms)
  if (cards >= 1_000) {
    const dragging = await profile(line, 'dragging', () => dragFrames(page))
    report(cards, 'frame p95 dragging', percentile(dragging, 0.95), frameTarget, ms)
    const scrolling = await profile(line, 'scrolling', () => scrollFrames(page, line))
    report(cards, 'frame p95 scrolling', percentile(scrolling, 0.95), frameTarget, ms)
  }
  const typed = await profile(line, 'typing into the search', () => typing(page))
  report(cards, 'busy with a letter of the search, p95', percentile(typed, 0.95), typingTarget, ms)
  if (cards === 1_000) await measureSeeing(page, url, cookie)
}

const measureSeeing = async (mine: Page, url: string, cookie: string) => {
  const browser = await BenchBrowser.open(new URL(url).origin, cookie)
  const { page: theirs } = await openBoard(browser, url)
  // Both look at the top of the columns.
  await mine.reload()
  await mine.waitForFunction(() => (bench.firstCard ?? -1) > 0)
  report(
    1_000,
    'second browser sees a move, p95',
    percentile(await seeMoves(mine, theirs), 0.95),
    seenTarget,
    ms,
  )
  report(
    1_000,
    'second browser sees an edit, p95',
    percentile(await seeEdits(mine, theirs), 0.95),
    seenTarget,
    ms,
  )
  await browser.close()
}

try {
  const [member] = await buildStaff(1)
  if (!member) throw new Error('no member')
  const program = await start()
  const { cookie } = await signedIn(program.address, member.login, memberPassword)
  await program.end('SIGTERM')
  removeFolder(program.dataDir)
  for (const cards of sizes) {
    const board = await buildBoard(cards, member.organisationId)
    await measure(cards, `/roadmaps/${board.id}`, cookie)
  }
  console.log(`\nThe board in Chromium; ${machine()}`)
  console.log(`medians of ${coldTimes} cold and ${coldTimes * warmTimes} warm openings and ${drops} drops`)
  printTable(['cards', 'what', 'measured', 'target', ''], rows)
} finally {
  await database.close()
}
