import { describe, expect, it } from 'vitest'
import { editCard } from '@/domain/board/editCard'
import { readBoard } from '@/domain/board/readBoard'
import { appendUpdates } from '@/server/documents/appendUpdates'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember } from '@/tests/factories/buildMember'
import { liveHub, storedOf } from '@/tests/realtime/liveHub'
import type { RawClient } from '@/tests/realtime/RawClient'

type Append = typeof appendUpdates

const database = testDatabase()
/** What stands between the hub and the database in a test. */
let append: Append = appendUpdates
const live = liveHub(() => {
  append = appendUpdates
  return { append: (updates) => append(updates) }
})

const retitle = (client: RawClient, title: string) =>
  editCard(client.doc, readBoard(client.doc).cards[0]!.id, { title })
const firstTitle = (client: RawClient) => readBoard(client.doc).cards[0]!.title

const gate = () => {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { open, opened }
}

describe('appending', () => {
  it('[S5] goes on for everybody else while one document is locked', async () => {
    const [locked, free] = [await live.build(), await live.build()]
    const waiting = await live.join(locked.author, locked.roadmap)
    const working = await live.join(free.author, free.roadmap)
    const holder = await database.pool.connect()
    await holder.query('BEGIN')
    await holder.query('SELECT FROM document WHERE id = $1 FOR UPDATE', [locked.roadmap.id])
    // Both in one batch: it fails as a whole at first.
    retitle(waiting, 'Ждёт')
    retitle(working, 'Не ждёт')
    await live.network.until(() => working.isSaved)
    for (const title of ['Раз', 'Два', 'Три']) {
      retitle(working, title)
      await live.network.until(() => working.isSaved)
    }
    expect(waiting.isSaved).toBe(false)
    expect((await storedOf(free.roadmap)).updates).toHaveLength(5)
    expect((await storedOf(locked.roadmap)).updates).toHaveLength(1)
    await holder.query('COMMIT')
    holder.release()
    await live.network.until(() => waiting.isSaved || waiting.closed !== null)
    expect(waiting.closed).toBeNull()
    expect((await storedOf(locked.roadmap)).updates).toHaveLength(2)
  })

  it('[S5] writes together what comes together, numbered in the order of the commits', async () => {
    const { roadmap, author } = await live.build()
    const other = await live.build()
    const clients = await Promise.all([
      live.join(author, roadmap),
      live.join(author, roadmap),
      live.join(other.author, other.roadmap),
    ])
    const batches: number[] = []
    append = (updates) => {
      batches.push(updates.length)
      return appendUpdates(updates)
    }
    for (let times = 0; times < 5; times++) for (const client of clients) retitle(client, `Правка ${times}`)
    await live.network.until(() => clients.every(({ isSaved }) => isSaved))
    expect(Math.max(...batches)).toBeGreaterThanOrEqual(3)
    const { updates, document } = await storedOf(roadmap)
    expect(updates.map(({ seq }) => seq)).toEqual(Array.from({ length: 11 }, (_, index) => index + 1))
    expect(document.headSeq).toBe(11)
  })

  it('[S5] leaves out those who are gone, and whoever lost the right meanwhile', async () => {
    const { roadmap, author } = await live.build()
    const leaver = await live.join(author, roadmap)
    const { open, opened } = gate()
    const handed: number[] = []
    append = async (updates) => {
      handed.push(updates.length)
      await opened
      return appendUpdates(updates)
    }
    const writer = await buildMember({ organisationId: roadmap.organisationId })
    const other = await live.join(writer, roadmap)
    retitle(other, 'На пути')
    await live.network.until(() => handed.length === 1)
    // The document is in a batch that is on its way: this one waits for the next.
    retitle(leaver, 'Ушёл')
    await live.network.turns(20)
    leaver.close()
    await live.network.until(() => live.hub.figures.sockets === 1)
    await database.prisma.assignment.delete({ where: { id: writer.assignmentId } })
    open()
    await live.network.until(() => other.closed !== null)
    expect(other.closed?.code).toBe(4403)
    expect((await storedOf(roadmap)).updates).toHaveLength(1)
    expect(handed).toEqual([1])
  })

  it('[S6] shows and acknowledges nothing before it is committed', async () => {
    const { roadmap, author } = await live.build()
    const [writer, watcher] = [await live.join(author, roadmap), await live.join(author, roadmap)]
    const before = firstTitle(watcher)
    const { open, opened } = gate()
    let isHanded = false
    append = async (updates) => {
      isHanded = true
      await opened
      return appendUpdates(updates)
    }
    retitle(writer, 'Ещё не сохранено')
    await live.network.until(() => isHanded)
    const late = await live.join(author, roadmap)
    await live.network.turns(20)
    expect(writer.isSaved).toBe(false)
    expect([firstTitle(watcher), firstTitle(late)]).toEqual([before, before])
    open()
    await live.network.until(() => writer.isSaved && firstTitle(late) === 'Ещё не сохранено')
    await live.network.until(() => firstTitle(watcher) === 'Ещё не сохранено')
  })
})
