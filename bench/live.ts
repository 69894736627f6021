import * as Y from 'yjs'
import { buildBoard, buildStaff, keyFor } from './boards'
import { machine, percentile, printTable } from './figures'
import { load, type Times } from './load'
import { type BenchServer, openBench, type ServerKind } from './openBench'
import { openPage, openRelayPage, type Page } from './Page'

/**
 * `npm run bench:live`: an edit to the other screens and to its acknowledgement, over real websockets on loopback and a
 * real PostgreSQL, on a board of 200 cards; beside a bare durable relay in the same, interleaved run. Every page edits
 * twice a second; where there are few, ten times, so that there is something to count.
 */
const sizes = [2, 10, 50]
const rounds = 3
const ms = 5_000
const cards = 200
const targets = { p50: 1.5, p99: 1.5 }

const bench = await openBench()
try {
  const staff = await buildStaff(Math.max(...sizes))
  const board = await buildBoard(cards, staff[0]!.organisationId)
  const servers = { program: await bench.start('program'), relay: await bench.start('relay') }

  const open = async (kind: ServerKind, size: number): Promise<Page[]> => {
    const keys = await Promise.all(staff.slice(0, size).map((member) => keyFor(member, board)))
    const own = await Promise.all(keys.map((key) => openPage(servers.program, key)))
    if (kind === 'program') return own
    const state = Y.encodeStateAsUpdate(own[0]!.doc)
    for (const page of own) page.close()
    return Promise.all(keys.map(() => openRelayPage(servers.relay, state)))
  }

  const run = async (kind: ServerKind, size: number, forMs: number): Promise<Times & { cpu: number }> => {
    const server: BenchServer = servers[kind]
    const pages = await open(kind, size)
    const before = await server.cpu()
    const times = await load(pages, { ms: forMs, perSecond: Math.max(20, 2 * size) })
    const cpu = (await server.cpu()) - before
    for (const page of pages) page.close()
    return { ...times, cpu }
  }

  for (const kind of ['program', 'relay'] as const) await run(kind, 10, 2_000)
  const rows: string[][] = []
  for (const size of sizes) {
    const found: Record<ServerKind, (Times & { cpu: number })[]> = { program: [], relay: [] }
    for (let round = 0; round < rounds; round++)
      for (const kind of ['program', 'relay'] as const) found[kind].push(await run(kind, size, ms))
    rows.push(...rowsFor(size, found))
  }
  console.log(`\nEdit to the other screen and to acknowledged, ms; board of ${cards} cards; ${machine()}`)
  console.log(
    `${rounds} interleaved runs of ${ms / 1_000} s; targets: at most ${targets.p50} / ${targets.p99} times the relay`,
  )
  printTable(
    [
      'pages',
      'edits',
      '',
      'program p50',
      'p99',
      'relay p50',
      'p99',
      'ratio p50',
      'p99',
      'CPU s/1000',
      'relay',
    ],
    rows,
  )
} finally {
  await bench.close()
}

function rowsFor(size: number, found: Record<ServerKind, (Times & { cpu: number })[]>): string[][] {
  const edits = (kind: ServerKind) => found[kind].reduce((sum, run) => sum + run.edits, 0)
  const cpu = (kind: ServerKind) => (1_000 * found[kind].reduce((sum, run) => sum + run.cpu, 0)) / edits(kind)
  return (['shown', 'saved'] as const).map((what) => {
    const [program, relay] = (['program', 'relay'] as const).map((kind) => {
      const values = found[kind].flatMap((run) => run[what])
      return { p50: percentile(values, 0.5), p99: percentile(values, 0.99) }
    }) as [{ p50: number; p99: number }, { p50: number; p99: number }]
    const isFirst = what === 'shown'
    return [
      isFirst ? `${size}` : '',
      isFirst ? `${edits('program')}` : '',
      isFirst ? 'other screen' : 'acknowledged',
      program.p50.toFixed(2),
      program.p99.toFixed(2),
      relay.p50.toFixed(2),
      relay.p99.toFixed(2),
      (program.p50 / relay.p50).toFixed(2),
      (program.p99 / relay.p99).toFixed(2),
      isFirst ? cpu('program').toFixed(2) : '',
      isFirst ? cpu('relay').toFixed(2) : '',
    ]
  })
}
