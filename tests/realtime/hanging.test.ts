import { connect, createServer, type AddressInfo, type Server } from 'node:net'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { editCard } from '@/domain/board/editCard'
import { readBoard } from '@/domain/board/readBoard'
import { connectPool } from '@/server/database/pool'
import { log } from '@/server/log'
import { projectDocument } from '@/server/projections/projectDocument'
import { singleton } from '@/server/singleton'
import { testDatabase } from '@/tests/database/testDatabase'
import { liveHub, storedOf } from '@/tests/realtime/liveHub'

/** So long a statement may take here; 15 s in the program. */
vi.mock('@/server/database/queryPatience', () => ({ queryPatience: 100, answerPatience: 200 }))

const database = testDatabase()

/** A network between program and database that loses one connection without a word, as soon as it carries these words. */
let words: string | null = null
/** Whether the words themselves still get there. */
let arrives = false
let lost = 0
let network: Server
let pool: ReturnType<typeof connectPool>
beforeAll(async () => {
  const url = new URL(database.appUrl)
  const folder = url.searchParams.get('host')
  url.searchParams.delete('host')
  network = createServer((near) => {
    const far = connect(`${folder}/.s.PGSQL.5432`)
    let isLost = false
    near.on('error', () => far.destroy()).on('close', () => far.destroy())
    far.on('error', () => near.destroy()).on('close', () => near.destroy())
    near.on('data', (bytes) => {
      if (words !== null && bytes.includes(words)) {
        words = null
        lost++
        isLost = true
      }
      if (!isLost || arrives) far.write(bytes)
    })
    far.on('data', (bytes) => isLost || near.write(bytes))
  })
  await new Promise<void>((resolve) => network.listen(0, '127.0.0.1', resolve))
  url.host = `127.0.0.1:${(network.address() as AddressInfo).port}`
  pool = connectPool(url.href)
})
afterAll(async () => {
  singleton('pool').set(database.pool)
  await pool.end()
  await new Promise((resolve) => network.close(resolve))
})

const live = liveHub()

it('[S20] a right that is withdrawn is noticed also when the answer of the database never comes', async () => {
  vi.spyOn(log, 'warn').mockImplementation(() => undefined)
  const { roadmap, author } = await live.build()
  const client = await live.join(author, roadmap)
  words = 'FROM session s'
  await database.prisma.assignment.delete({ where: { id: author.assignmentId } })
  await live.network.until(() => client.closed !== null)
  expect([lost, client.closed?.code]).toEqual([1, 4403])
})

it('[S8] whoever knocks is let in also when an answer of the database never comes', async () => {
  const { roadmap, author } = await live.build()
  const client = await live.knock(author, roadmap)
  lost = 0
  words = 'SELECT id, name, kind'
  await live.network.until(() => client.isSynced || client.closed !== null)
  expect([lost, client.closed, client.scope]).toEqual([1, null, 'read-write'])
})

it('[S5] [S6] an edit whose commit was not heard of is sent again, acknowledged once, and there once', async () => {
  const { roadmap, author } = await live.build()
  const client = await live.join(author, roadmap)
  const before = client.statuses.length
  lost = 0
  arrives = true
  words = 'append-updates'
  editCard(client.doc, readBoard(client.doc).cards[0]!.id, { title: 'Дважды записано' })
  await live.network.until(() => client.isSaved || client.closed !== null)
  expect([lost, client.closed, client.statuses.slice(before)]).toEqual([1, null, [true]])
  // The first commit stands in the log as well, with the same bytes.
  const [, first, second, ...others] = (await storedOf(roadmap)).updates
  expect(first?.payload).toEqual(second?.payload)
  expect(others).toEqual([])
  const late = await live.join(author, roadmap)
  expect(readBoard(late.doc)).toEqual(readBoard(client.doc))
  await projectDocument(roadmap.id)
  const facts = await database.prisma.cardEvent.findMany({
    where: { documentId: roadmap.id, key: 'title' },
  })
  expect(facts.map(({ after }) => after)).toEqual(['Дважды записано'])
}, 30_000)
