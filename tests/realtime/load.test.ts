import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { addCard } from '@/domain/board/addCard'
import { editCard } from '@/domain/board/editCard'
import { readBoard } from '@/domain/board/readBoard'
import { applyStored } from '@/server/documents/applyStored'
import { DamagedDocument } from '@/server/documents/DamagedDocument'
import type * as loadModule from '@/server/documents/loadDocument'
import { loadDocument } from '@/server/documents/loadDocument'
import { log } from '@/server/log'
import { testDatabase } from '@/tests/database/testDatabase'
import { Random } from '@/tests/random'
import { liveHub } from '@/tests/realtime/liveHub'

/** Stands before the loading of documents, where a test wants it to fail once. */
const loading = vi.hoisted(() => ({ calls: 0, instead: null as (() => Promise<never>) | null }))
vi.mock('@/server/documents/loadDocument', async (original) => {
  const actual = await original<typeof loadModule>()
  return {
    ...actual,
    loadDocument: (...given: Parameters<typeof actual.loadDocument>) => {
      loading.calls++
      return loading.instead ? loading.instead() : actual.loadDocument(...given)
    },
  }
})
beforeEach(() => {
  loading.calls = 0
})

const database = testDatabase()
const live = liveHub()

const snapshotOf = async (documentId: string, seq: number) => {
  const doc = new Y.Doc()
  applyStored(doc, (await loadDocument(documentId, seq))!)
  const payload = Buffer.from(Y.encodeStateAsUpdate(doc))
  const sha256 = createHash('sha256').update(payload).digest()
  await database.prisma.documentSnapshot.create({ data: { documentId, seq, payload, sha256 } })
}

const damages: [string, (documentId: string) => Promise<unknown>][] = [
  [
    'a snapshot that is not what was written',
    async (documentId) => {
      await snapshotOf(documentId, 1)
      await database.prisma.documentSnapshot.updateMany({
        where: { documentId },
        data: { payload: Buffer.from([0, 0]) },
      })
    },
  ],
  [
    'a row that is missing',
    (documentId) =>
      database.prisma.documentUpdate.delete({ where: { documentId_seq: { documentId, seq: 1 } } }),
  ],
  [
    'a log that ends too early',
    (documentId) => database.prisma.document.update({ where: { id: documentId }, data: { headSeq: 7 } }),
  ],
  [
    'a row that is no update',
    (documentId) =>
      database.prisma.documentUpdate.update({
        where: { documentId_seq: { documentId, seq: 1 } },
        data: { payload: Buffer.from([1, 2, 3]) },
      }),
  ],
]

describe('opening', () => {
  it.each(damages)(
    '[S10] a document with %s closes that socket with 1013 and alarms',
    async (_what, damage) => {
      const alarm = vi.spyOn(log, 'error').mockImplementation(() => undefined)
      const { roadmap, author } = await live.build()
      const sound = await live.build()
      const working = await live.join(sound.author, sound.roadmap)
      await damage(roadmap.id)
      const client = await live.knock(author, roadmap)
      await live.network.until(() => client.closed !== null)
      expect(client.closed?.code).toBe(1013)
      expect(client.isSynced).toBe(false)
      expect(Y.encodeStateAsUpdate(client.doc)).toEqual(Y.encodeStateAsUpdate(new Y.Doc()))
      expect(alarm).toHaveBeenCalled()
      editCard(working.doc, readBoard(working.doc).cards[0]!.id, { title: 'Работает' })
      await live.network.until(() => working.isSaved)
      expect(live.hub.figures).toEqual({ sockets: 1, seats: 1, documents: 1 })
    },
  )

  it('[S10] of which one attempt fails hurts none of those who wait with it', async () => {
    vi.spyOn(log, 'error').mockImplementation(() => undefined)
    const { roadmap, author } = await live.build()
    let fail: (error: Error) => void = () => {}
    loading.instead = () => new Promise((_, reject) => (fail = reject))
    const clients = await Promise.all([1, 2, 3].map(() => live.knock(author, roadmap)))
    await live.network.until(() => loading.calls === 1 && clients.every(({ isConnected }) => isConnected))
    loading.instead = null
    fail(new Error('this one time'))
    await live.network.until(() => clients.every(({ closed, isSynced }) => closed !== null || isSynced))
    expect(clients.flatMap(({ closed }) => closed?.code ?? [])).toEqual([1013])
    expect(loading.calls).toBe(2)
  })

  it('[S10] gives the snapshot and the log after it', async () => {
    const { roadmap, author } = await live.build()
    const client = await live.join(author, roadmap)
    const { sections } = readBoard(client.doc)
    for (const title of ['Раз', 'Два', 'Три']) {
      addCard(client.doc, { title }, { sectionId: sections[0]!.id })
      await live.network.until(() => client.isSaved)
    }
    await snapshotOf(roadmap.id, 3)
    await database.prisma.documentUpdate.deleteMany({ where: { documentId: roadmap.id, seq: { lte: 3 } } })
    client.close()
    await live.network.until(() => live.hub.figures.documents === 0)
    const again = await live.join(author, roadmap)
    expect(readBoard(again.doc)).toEqual(readBoard(client.doc))
  })

  it('[S10] throws away what is loaded when the last one leaves, and loads it again', async () => {
    const { roadmap, author } = await live.build()
    const [one, two] = await Promise.all([live.join(author, roadmap), live.join(author, roadmap)])
    expect(live.hub.figures).toEqual({ sockets: 2, seats: 2, documents: 1 })
    one.close()
    await live.network.until(() => live.hub.figures.seats === 1)
    expect(live.hub.figures).toEqual({ sockets: 1, seats: 1, documents: 1 })
    two.close()
    await live.network.until(() => live.hub.figures.documents === 0)
    expect(live.hub.figures).toEqual({ sockets: 0, seats: 0, documents: 0 })
    expect(readBoard((await live.join(author, roadmap)).doc).cards).toHaveLength(3)
  })
})

describe('the log', () => {
  it.each([1, 2, 3])(
    '[S11] gives the same document in any order and with rows twice (seed %i)',
    async (seed) => {
      const random = new Random(seed)
      const { roadmap, author } = await live.build()
      const clients = await Promise.all([live.join(author, roadmap), live.join(author, roadmap)])
      for (let times = 0; times < 15; times++) {
        const { doc } = random.pick(clients)
        editCard(doc, random.pick(readBoard(doc).cards).id, { title: `Правка ${times}`, reason: `${seed}` })
        if (random.chance(0.5)) live.network.deliverOne()
      }
      await live.network.until(() => clients.every(({ isSaved }) => isSaved))
      const stored = (await loadDocument(roadmap.id))!
      const shuffled = [...stored.log, ...stored.log]
        .map((row) => ({ row, at: random.fraction() }))
        .sort((a, b) => a.at - b.at)
        .map(({ row }) => row)
      const [straight, mixed] = [new Y.Doc(), new Y.Doc()]
      applyStored(straight, stored)
      applyStored(mixed, { ...stored, log: shuffled })
      expect(stored.log).toHaveLength(16)
      expect(readBoard(mixed)).toEqual(readBoard(straight))
      expect(Y.encodeStateVector(mixed)).toEqual(Y.encodeStateVector(straight))
      await live.network.until(() =>
        clients.every(({ doc }) => JSON.stringify(readBoard(doc)) === JSON.stringify(readBoard(straight))),
      )
    },
  )

  it('[S11] that does not join is no document', async () => {
    const { roadmap, author } = await live.build()
    const client = await live.join(author, roadmap)
    const card = readBoard(client.doc).cards[0]!
    for (const title of ['Раз', 'Два']) {
      editCard(client.doc, card.id, { title })
      await live.network.until(() => client.isSaved)
    }
    const stored = (await loadDocument(roadmap.id))!
    const torn = { ...stored, log: stored.log.filter(({ seq }) => seq !== 2) }
    expect(() => applyStored(new Y.Doc(), torn)).toThrow(DamagedDocument)
  })
})
