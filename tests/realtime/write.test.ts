import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addCard } from '@/domain/board/addCard'
import { editCard } from '@/domain/board/editCard'
import { moveCard } from '@/domain/board/moveCard'
import { readBoard } from '@/domain/board/readBoard'
import { appendUpdates } from '@/server/documents/appendUpdates'
import { editDocument } from '@/server/documents/editDocument'
import { loadDocument } from '@/server/documents/loadDocument'
import { applyStored } from '@/server/documents/applyStored'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember } from '@/tests/factories/buildMember'
import { liveHub, storedOf } from '@/tests/realtime/liveHub'
import { sync } from '@/tests/realtime/RawClient'

const database = testDatabase()
const live = liveHub()

const titles = (doc: Y.Doc) => readBoard(doc).cards.map(({ title }) => title)

/** The updates of two edits in a row of somebody who is not connected. */
const twoEdits = (state: Y.Doc) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(state))
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const card = readBoard(doc).cards[0]!
  editCard(doc, card.id, { title: 'Первая правка' })
  editCard(doc, card.id, { title: 'Вторая правка' })
  return { doc, first: updates[0]!, second: updates[1]! }
}

describe('an edit', () => {
  it('[S3] that lacks what came before it is not saved, asked for, and whole with the answer', async () => {
    const { roadmap, author } = await live.build()
    const client = await live.join(author, roadmap)
    const { doc, second } = twoEdits(client.doc)
    client.sendSync(sync.update, second)
    // The client's own document has both: it answers the question with what is missing.
    Y.applyUpdate(client.doc, Y.encodeStateAsUpdate(doc), client)
    const before = client.statuses.length
    await live.network.until(() => client.statuses.length === before + 2)
    expect(client.statuses.slice(before)).toEqual([false, true])
    expect(client.closed).toBeNull()
    const { updates } = await storedOf(roadmap)
    expect(updates).toHaveLength(2)
    const reader = await live.join(author, roadmap)
    expect(titles(reader.doc)).toContain('Вторая правка')
  })

  it('[S3] that never joins closes the socket at the third time, and nothing of it is stored', async () => {
    const { roadmap, author } = await live.build()
    const client = await live.join(author, roadmap)
    const { second } = twoEdits(client.doc)
    const before = await storedOf(roadmap)
    const answered = () => client.statuses.filter((isSaved) => !isSaved).length
    for (let times = 1; times < 3; times++) {
      client.sendSync(sync.update, second)
      await live.network.until(() => answered() === times && client.unacknowledged === 0)
    }
    expect(client.closed).toBeNull()
    client.sendSync(sync.update, second)
    await live.network.until(() => client.closed !== null)
    expect(client.closed?.code).toBe(1013)
    expect(await storedOf(roadmap)).toEqual(before)
  })

  it('[S4] belongs to the account that wrote it; another under the same client id is refused', async () => {
    const { roadmap, author } = await live.build()
    const other = await buildMember({ organisationId: roadmap.organisationId })
    const doc = new Y.Doc()
    const client = await live.join(author, roadmap, doc)
    const card = readBoard(doc).cards[0]!
    editCard(doc, card.id, { reason: 'Моё' })
    await live.network.until(() => client.isSaved)
    const forger = await live.join(other, roadmap)
    const before = await storedOf(roadmap)
    forger.doc.clientID = doc.clientID
    editCard(forger.doc, card.id, { reason: 'Чужое' })
    await live.network.until(() => forger.closed !== null)
    expect(forger.closed?.code).toBe(4422)
    expect(await storedOf(roadmap)).toEqual(before)
    expect(before.clients).toContainEqual({
      documentId: roadmap.id,
      clientId: BigInt(doc.clientID),
      accountId: author.accountId,
    })
  })

  it('[S4] under a client id that only the database knows as another’s is refused too', async () => {
    const { roadmap, author } = await live.build()
    const other = await buildMember({ organisationId: roadmap.organisationId })
    const client = await live.join(author, roadmap)
    await database.prisma.documentClient.create({
      data: { documentId: roadmap.id, clientId: client.doc.clientID, accountId: other.accountId },
    })
    const before = await storedOf(roadmap)
    editCard(client.doc, readBoard(client.doc).cards[0]!.id, { reason: 'Чужое' })
    await live.network.until(() => client.closed !== null)
    expect(client.closed?.code).toBe(4422)
    expect(await storedOf(roadmap)).toEqual(before)
  })

  it('[S4] that another sends again, as two tabs and reconnects do, is dropped and acknowledged', async () => {
    const { roadmap, author } = await live.build()
    const other = await buildMember({ organisationId: roadmap.organisationId })
    const client = await live.join(author, roadmap)
    editCard(client.doc, readBoard(client.doc).cards[0]!.id, { title: 'Однажды' })
    await live.network.until(() => client.isSaved)
    const second = await live.join(other, roadmap)
    const before = await storedOf(roadmap)
    second.sendSync(sync.update, Y.encodeStateAsUpdate(client.doc))
    await live.network.until(() => second.isSaved)
    expect(second.statuses.at(-1)).toBe(true)
    expect(await storedOf(roadmap)).toEqual(before)
  })

  it('[S4] of two sockets that speak for one client is stored once', async () => {
    const { roadmap, author } = await live.build()
    const one = await live.join(author, roadmap)
    const two = await live.join(author, roadmap)
    const { doc } = twoEdits(one.doc)
    const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(one.doc))
    one.sendSync(sync.update, update)
    two.sendSync(sync.update, update)
    await live.network.until(() => one.isSaved && two.isSaved)
    expect([one.statuses.at(-1), two.statuses.at(-1)]).toEqual([true, true])
    expect((await storedOf(roadmap)).updates).toHaveLength(2)
  })

  it('[S6] is in the database at the moment of its acknowledgement', async () => {
    const { roadmap, author } = await live.build()
    const client = await live.join(author, roadmap)
    const seen: Promise<string[]>[] = []
    client.onAcknowledged = () => {
      const committed = loadDocument(roadmap.id).then((stored) => {
        const doc = new Y.Doc()
        applyStored(doc, stored!)
        return titles(doc)
      })
      seen.push(committed)
    }
    const { sections } = readBoard(client.doc)
    const wanted = ['Раз', 'Два', 'Три']
    for (const title of wanted) {
      addCard(client.doc, { title }, { sectionId: sections[0]!.id })
      await live.network.until(() => client.isSaved)
    }
    expect(seen).toHaveLength(3)
    for (const [index, committed] of (await Promise.all(seen)).entries())
      expect(committed).toEqual(expect.arrayContaining(wanted.slice(0, index + 1)))
  })

  it('[S7] of the server itself reaches everybody who has the board open', async () => {
    const { roadmap, author } = await live.build()
    const client = await live.join(author, roadmap)
    const card = readBoard(client.doc).cards[0]!
    await editDocument(roadmap.id, (doc) => moveCard(doc, card.id, { status: 'done', after: null }))
    await live.network.until(() => readBoard(client.doc).cards.some(({ status }) => status === 'done'))
    editCard(client.doc, card.id, { doneOn: '2021-03-01' })
    await live.network.until(() => client.isSaved)
    const { updates, document } = await storedOf(roadmap)
    expect(updates.map(({ accountId }) => accountId)).toEqual([null, null, author.accountId])
    expect(document.headSeq).toBe(3)
  })

  it('[S7] of the server that fails half way changes nothing', async () => {
    const { roadmap } = await live.build()
    const before = await storedOf(roadmap)
    const failing = editDocument(roadmap.id, (doc) => {
      moveCard(doc, readBoard(doc).cards[0]!.id, { status: 'done', after: null })
      throw new Error('half way')
    })
    await expect(failing).rejects.toThrow('half way')
    expect(await storedOf(roadmap)).toEqual(before)
  })

  it('[S14] that another node commits is seen here, also when nobody says so', async () => {
    const { roadmap, author } = await live.build()
    const client = await live.join(author, roadmap)
    const { doc, first, second } = twoEdits(client.doc)
    const { accessVersion } = await database.prisma.account.findUniqueOrThrow({
      where: { id: author.accountId },
    })
    const appended = await appendUpdates(
      [first, second].map((payload) => ({
        documentId: roadmap.id,
        payload,
        accountId: author.accountId,
        accessVersion,
        newClients: [doc.clientID],
      })),
    )
    expect(appended).toMatchObject([{ seq: 2 }, { seq: 3 }])
    await live.network.until(() => titles(client.doc).includes('Вторая правка'))
    editCard(client.doc, readBoard(client.doc).cards[0]!.id, { title: 'Третья правка' })
    await live.network.until(() => client.isSaved)
    expect((await storedOf(roadmap)).updates).toHaveLength(4)
  })

  it('[S16] is answered once per message, in the order sent', async () => {
    const { roadmap, author } = await live.build()
    const client = await live.join(author, roadmap)
    const card = readBoard(client.doc).cards[0]!
    const before = client.statuses.length
    for (let times = 0; times < 20; times++) editCard(client.doc, card.id, { title: `Правка ${times}` })
    await live.network.until(() => client.isSaved)
    expect(client.statuses.slice(before)).toEqual(Array(20).fill(true))
    expect(await database.prisma.documentUpdate.count({ where: { documentId: roadmap.id } })).toBe(21)
  })
})
