import { describe, expect, it, vi } from 'vitest'
import { editCard } from '@/domain/board/editCard'
import { readBoard } from '@/domain/board/readBoard'
import { appendUpdates } from '@/server/documents/appendUpdates'
import { isOutage } from '@/server/actions/isOutage'
import { connectPool } from '@/server/database/pool'
import { singleton } from '@/server/singleton'
import { withDatabaseDown } from '@/tests/access/withDatabaseDown'
import { testDatabase } from '@/tests/database/testDatabase'
import { liveHub, storedOf } from '@/tests/realtime/liveHub'
import type { RawClient } from '@/tests/realtime/RawClient'

/** So long an outage is held from people here; 15 s in the program. */
vi.mock('@/server/realtime/patience', () => ({ patience: 400, drainPatience: 300, goodbyePatience: 100 }))

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

/** As when PostgreSQL is being restarted. */
const outage = () => Promise.reject(Object.assign(new Error('down'), { code: '57P03' }))

const gate = () => {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { open, opened }
}

describe('while the database is out', () => {
  it('[S8] an edit is held and saved once it is back, without a word to the client', async () => {
    const { roadmap, author } = await live.build()
    const client = await live.join(author, roadmap)
    let failures = 0
    append = (updates) => (++failures <= 3 ? outage() : appendUpdates(updates))
    const before = client.statuses.length
    retitle(client, 'Пережило перерыв')
    await live.network.until(() => client.isSaved)
    expect(failures).toBe(4)
    expect(client.closed).toBeNull()
    expect(client.statuses.slice(before)).toEqual([true])
  })

  it('[S8] for too long, the socket is closed with 1013 and never told a refusal', async () => {
    const { roadmap, author } = await live.build()
    const client = await live.join(author, roadmap)
    append = outage
    const before = client.statuses.length
    retitle(client, 'Не сохранено')
    await live.network.until(() => client.closed !== null)
    expect(client.closed?.code).toBe(1013)
    expect(client.statuses.slice(before)).toEqual([])
    expect(await database.prisma.quarantine.count()).toBe(0)
    append = appendUpdates
    // The client still has it and brings it along.
    const again = await live.join(author, roadmap, client.doc)
    await live.network.until(() => again.isSaved)
    expect((await storedOf(roadmap)).updates).toHaveLength(2)
  })

  it('[S8] a database that hangs counts as out', async () => {
    const hanging = { text: 'SELECT pg_sleep(1)', query_timeout: 20 }
    const error = await database.pool.query(hanging).catch((failure: unknown) => failure)
    expect(isOutage(error)).toBe(true)
  })

  it('[S8] whoever knocks waits, and is let in once it is back', async () => {
    const { roadmap, author } = await live.build()
    const client = await live.knock(author, roadmap)
    const pool = connectPool('postgresql://tropa_app@127.0.0.1:1/tropa')
    let asked = 0
    const connect = pool.connect.bind(pool) as (...given: unknown[]) => unknown
    pool.connect = ((...given: unknown[]) => {
      // The third question finds the database back.
      if (++asked === 3) singleton('pool').set(database.pool)
      return connect(...given)
    }) as typeof pool.connect
    await live.network.until(() => client.isSynced || client.closed !== null)
    expect([client.closed, client.denied, client.scope]).toEqual([null, null, 'read-write'])
    expect(asked).toBeGreaterThanOrEqual(3)
    await pool.end()
  })

  it('[S8] for too long, whoever knocks is told to come again, not that it may not', async () => {
    const { roadmap, author } = await live.build()
    const client = await live.knock(author, roadmap)
    await withDatabaseDown(database, () => live.network.until(() => client.closed !== null))
    expect(client.closed?.code).toBe(1013)
    expect([client.denied, client.isSynced]).toEqual([null, false])
    expect((await live.join(author, roadmap)).scope).toBe('read-write')
  })

  it('[S8] a defect of one document closes its sockets alone', async () => {
    const [broken, sound] = [await live.build(), await live.build()]
    const [unlucky, lucky] = [
      await live.join(broken.author, broken.roadmap),
      await live.join(sound.author, sound.roadmap),
    ]
    append = (updates) =>
      updates.some(({ documentId }) => documentId === broken.roadmap.id)
        ? Promise.reject(new Error('a defect'))
        : appendUpdates(updates)
    retitle(unlucky, 'Не повезло')
    retitle(lucky, 'Повезло')
    await live.network.until(() => lucky.isSaved && unlucky.closed !== null)
    expect(unlucky.closed?.code).toBe(1013)
    expect(lucky.closed).toBeNull()
  })
})

describe('when the program stops', () => {
  it('[S15] what is on its way is committed and acknowledged, then everybody is told to come back', async () => {
    const { roadmap, author } = await live.build()
    const client = await live.join(author, roadmap)
    const { open, opened } = gate()
    let isHanded = false
    append = async (updates) => {
      isHanded = true
      await opened
      return appendUpdates(updates)
    }
    retitle(client, 'Напоследок')
    await live.network.until(() => isHanded)
    const closing = live.hub.close()
    open()
    await live.network.until(() => client.closed !== null)
    await closing
    expect(client.closed?.code).toBe(1012)
    expect(client.isSaved).toBe(true)
    expect((await storedOf(roadmap)).updates).toHaveLength(2)
  })

  it('[S15] it does so also when the database does not answer', async () => {
    const { roadmap, author } = await live.build()
    const client = await live.join(author, roadmap)
    let isHanded = false
    append = () => {
      isHanded = true
      return new Promise(() => undefined)
    }
    retitle(client, 'Без ответа')
    await live.network.until(() => isHanded)
    await live.hub.close()
    await live.network.until(() => client.closed !== null)
    expect(client.closed?.code).toBe(1012)
    expect(client.isSaved).toBe(false)
  })
})
