import { readBoard } from '@/domain/board/readBoard'
import { buildBoard, buildStaff, keyFor } from './boards'
import { machine, percentile, printTable } from './figures'
import { openBench } from './openBench'
import { openPage } from './Page'

/**
 * `npm run bench:open`: from opening the websocket, with a ticket at hand, until the whole board is in the page's
 * replica. Cold: the first page of a process that has just started and has loaded nothing. Warm: another page has the
 * board open.
 */
const sizes = [100, 1_000, 5_000]
const coldTimes = 3
const warmTimes = 5

const bench = await openBench()
try {
  const [member] = await buildStaff(1)
  if (!member) throw new Error('no member')
  const rows: string[][] = []
  for (const size of sizes) {
    const board = await buildBoard(size, member.organisationId)
    const cold: number[] = []
    const warm: number[] = []
    let bytes = 0
    for (let time = 0; time < coldTimes; time++) {
      const server = await bench.start('program')
      const open = async () => {
        const key = await keyFor(member, board)
        const began = performance.now()
        const page = await openPage(server, key)
        const took = performance.now() - began
        const found = readBoard(page.doc).cards.length
        if (found !== size) throw new Error(`${found} of ${size} cards came`)
        return { page, took }
      }
      const first = await open()
      cold.push(first.took)
      bytes = first.page.bytes
      for (let again = 0; again < warmTimes; again++) {
        const { page, took } = await open()
        warm.push(took)
        page.close()
      }
      first.page.close()
      await server.stop()
    }
    rows.push([
      `${size}`,
      percentile(cold, 0.5).toFixed(0),
      percentile(warm, 0.5).toFixed(0),
      (bytes / 1024).toFixed(0),
    ])
  }
  console.log(`\nOpening a board over the wire, ms; ${machine()}`)
  console.log(`medians of ${coldTimes} fresh processes and ${coldTimes * warmTimes} warm openings`)
  printTable(['cards', 'cold', 'warm', 'KiB'], rows)
} finally {
  await bench.close()
}
