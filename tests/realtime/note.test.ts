import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addCard } from '@/domain/board/addCard'
import { readBoard } from '@/domain/board/readBoard'
import { asWritten } from '@/domain/collab/asWritten'
import { noteName } from '@/domain/collab/documentName'
import { schemaVersion } from '@/domain/collab/schemaVersion'
import type { NotePresence } from '@/domain/collab/presence'
import { Hub } from '@/server/realtime/Hub'
import { makeTicket } from '@/server/realtime/makeTicket'
import { projectDocument } from '@/server/projections/projectDocument'
import { removeRoadmap } from '@/server/roadmaps/removeRoadmap'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember, type Member } from '@/tests/factories/buildMember'
import { buildRoadmap, type BuiltRoadmap } from '@/tests/factories/buildRoadmap'
import { drawn, NoteWriter } from '@/tests/note/NoteWriter'
import { Random } from '@/tests/random'
import { liveHub, storedOf } from '@/tests/realtime/liveHub'
import { sync } from '@/tests/realtime/RawClient'

const database = testDatabase()
const live = liveHub()

let roadmap: BuiltRoadmap
let author: Member
let note: { name: string }
beforeEach(async () => {
  ;({ roadmap, author } = await live.build())
  await projectDocument(roadmap.id)
  const { cardId } = await database.prisma.card.findFirstOrThrow({ where: { documentId: roadmap.id } })
  note = { name: noteName(roadmap.id, cardId) }
})

const member = (role?: Member['role'], organisationId = roadmap.organisationId) =>
  buildMember({ organisationId, ...(role && { role }) })
const rowOf = ({ name }: { name: string }) => database.prisma.document.findUnique({ where: { name } })
const stored = async () => storedOf((await rowOf(note))!)
const ask = (who: Member, document: string, version = schemaVersion) =>
  makeTicket.perform(who.sessionId, { document, schemaVersion: version })

const say = (doc: Y.Doc, words: string) => {
  const paragraph = new Y.XmlElement('paragraph')
  const text = new Y.XmlText()
  text.insert(0, words)
  paragraph.insert(0, [text])
  doc.getXmlFragment('default').push([paragraph])
}
const saying = (words: string) => {
  const doc = new Y.Doc()
  say(doc, words)
  return Y.encodeStateAsUpdate(doc)
}

describe('[S19] a ticket for the note of a card', () => {
  it('makes the row at the first opening, once, and belongs to the board', async () => {
    expect(await rowOf(note)).toBeNull()
    const answers = await Promise.all([ask(author, note.name), ask(await member('teacher'), note.name)])
    expect(answers.map((answer) => answer.ok && answer.value.name)).toEqual([note.name, note.name])
    expect(await rowOf(note)).toMatchObject({
      kind: 'note',
      boardId: roadmap.id,
      organisationId: roadmap.organisationId,
      headSeq: 0,
    })
  })

  it('is had for a card that was made a moment ago, of which there are no rows yet, and for one in the bin', async () => {
    const client = await live.join(author, roadmap)
    const { sections, cards } = readBoard(client.doc)
    const id = addCard(client.doc, { title: 'Новая' }, { sectionId: sections[0]!.id })
    client.doc.getMap<Y.Map<unknown>>('cards').get(cards[0]!.id)?.set('deletedAt', '2021-05-01T10:00:00Z')
    await live.network.until(() => client.isSaved)
    expect(await database.prisma.card.count({ where: { cardId: id } })).toBe(0)
    for (const cardId of [id, cards[0]!.id])
      expect((await ask(author, noteName(roadmap.id, cardId))).ok).toBe(true)
  })

  it('is refused alike for what is not there and for what one may not read, and makes no row', async () => {
    const stranger = await buildMember()
    const foreign = await buildRoadmap()
    await projectDocument(foreign.id)
    const foreignCard = await database.prisma.card.findFirstOrThrow({ where: { documentId: foreign.id } })
    const before = await database.prisma.document.count()
    const refusals = await Promise.all([
      ask(stranger, note.name),
      ask(author, noteName(roadmap.id, 'no-such-card')),
      ask(author, noteName(roadmap.id, foreignCard.cardId)),
      ask(author, noteName(foreign.id, foreignCard.cardId)),
      ask(author, noteName(crypto.randomUUID(), 'card')),
      ask(author, `note.${roadmap.id}`),
      ask(author, noteName(roadmap.id, '__proto__')),
    ])
    for (const refusal of refusals) expect(refusal).toEqual(refusals[0])
    expect(refusals[0]).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await database.prisma.document.count()).toBe(before)
  })

  it('[S23] is refused to a client that is older than the note', async () => {
    await ask(author, note.name)
    await database.prisma.document.update({ where: { name: note.name }, data: { schemaVersion: 2 } })
    expect(await ask(author, note.name, 1)).toMatchObject({ ok: false, code: 'conflict' })
  })

  it('[S20] goes with its roadmap: whoever is at the note is sent away, and nobody is let in', async () => {
    const client = await live.join(author, note)
    expect(await removeRoadmap.perform(author.sessionId, { id: roadmap.id })).toMatchObject({ ok: true })
    await live.network.until(() => client.closed !== null)
    expect(client.closed?.code).toBe(4403)
    expect(await ask(author, note.name)).toMatchObject({ ok: false, code: 'forbidden' })
  })
})

describe('a note', () => {
  it('[S3] [S5] [S6] of three people who write at once is one note, and another program reads the same', async () => {
    const random = new Random(7)
    const writers = await Promise.all(
      [author, await member(), await member()].map(async (who) => {
        const writer = new NoteWriter()
        return { writer, client: await live.join(who, note, writer.doc) }
      }),
    )
    for (let round = 0; round < 60; round++) {
      random.pick(writers).writer.edit(random)
      if (random.chance(0.5)) live.network.deliverOne()
      if (random.chance(0.1)) await live.network.turns(2)
    }
    await live.network.until(() => writers.every(({ client }) => client.isSaved))
    await live.network.until(() => {
      const states = writers.map(({ writer }) => JSON.stringify(drawn(writer.doc)))
      return states.every((state) => state === states[0])
    })
    expect(writers.map(({ client }) => client.closed)).toEqual([null, null, null])
    await live.hub.close()
    live.hub = new Hub()
    live.network.hub = live.hub
    const reader = await live.join(await member('teacher'), note)
    expect(drawn(reader.doc).toJSON()).toEqual(drawn(writers[0]!.writer.doc).toJSON())
    expect((await stored()).updates.length).toBeGreaterThan(10)
  })

  it('[S6] holds on the server what was committed and nothing more: formats are tidied up by nobody', async () => {
    const copy = () => asWritten(new Y.Doc())
    const one = await live.join(author, note, copy())
    say(one.doc, 'Договорённость')
    await live.network.until(() => one.isSaved)
    const other = await live.join(await member(), note, copy())
    const textOf = (doc: Y.Doc) => (doc.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText
    textOf(one.doc).format(0, 5, { bold: {} })
    textOf(other.doc).format(0, 14, { bold: {} })
    textOf(other.doc).format(2, 5, { bold: null })
    await live.network.until(() => one.isSaved && other.isSaved)
    const log = copy()
    for (const { payload } of (await stored()).updates) Y.applyUpdate(log, payload)
    const reader = await live.join(await member('teacher'), note, copy())
    expect(Y.equalSnapshots(Y.snapshot(reader.doc), Y.snapshot(log))).toBe(true)
    // Left to itself Yjs would have deleted something: the test does prove something.
    const tidied = new Y.Doc()
    for (const { payload } of (await stored()).updates) Y.applyUpdate(tidied, payload)
    expect(Y.equalSnapshots(Y.snapshot(tidied), Y.snapshot(log))).toBe(false)
  })

  it('[S5] is read by a reader, whose edit is not saved and who stays', async () => {
    const client = await live.join(await member('teacher'), note)
    expect(client.scope).toBe('readonly')
    const before = client.statuses.length
    client.sendSync(sync.update, saying('Не мне решать'))
    await live.network.until(() => client.statuses.length > before)
    expect([client.statuses.at(-1), client.closed]).toEqual([false, null])
    expect((await stored()).updates).toEqual([])
  })

  it('[S4] under the client id of somebody else is refused', async () => {
    const one = await live.join(author, note)
    say(one.doc, 'Моё')
    await live.network.until(() => one.isSaved)
    const other = await live.join(await member(), note)
    other.doc.clientID = one.doc.clientID
    say(other.doc, 'Чужое')
    await live.network.until(() => other.closed !== null)
    expect(other.closed?.code).toBe(4422)
    expect((await stored()).updates).toHaveLength(1)
  })

  const refused: [string, string, () => Uint8Array][] = [
    [
      'a link that runs a script',
      'bad-value link',
      () => {
        const doc = new Y.Doc()
        say(doc, 'текст')
        const text = (doc.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText
        text.format(0, 5, { link: { href: 'javascript:alert(1)' } })
        return Y.encodeStateAsUpdate(doc)
      },
    ],
    [
      'an image',
      'unknown-node doc/image',
      () => {
        const doc = new Y.Doc()
        doc.getXmlFragment('default').push([new Y.XmlElement('image')])
        return Y.encodeStateAsUpdate(doc)
      },
    ],
    ['a mebibyte in one paragraph', 'too-long text', () => saying('x'.repeat(2 ** 20))],
    [
      'a card',
      'foreign-shape root cards',
      () => {
        const doc = new Y.Doc()
        doc.getMap('cards').set('card', new Y.Map())
        return Y.encodeStateAsUpdate(doc)
      },
    ],
  ]
  it.each(refused)('[S2] with %s is refused and kept aside', async (_what, reason, make) => {
    const client = await live.join(author, note)
    client.sendSync(sync.update, make())
    await live.network.until(() => client.closed !== null)
    expect(client.closed?.code).toBe(4422)
    const quarantined = () => database.prisma.quarantine.findFirst({ where: { documentName: note.name } })
    await live.network.until(async () => (await quarantined()) !== null)
    expect((await quarantined())?.reason.replace('?', ' ')).toBe(reason)
    expect((await stored()).updates).toEqual([])
  })
})

describe('[S21] presence in a note', () => {
  it('carries the selection and the name that the server gives, and nothing else', async () => {
    const one = await live.join(author, note)
    const other = await live.join(await member(), note)
    const at = { type: null, tname: 'default', item: null, assoc: 0 }
    const seen = () => one.awareness.getStates().get(other.doc.clientID) as NotePresence | undefined
    other.sendPresence({
      user: { name: 'Директор' },
      cursor: { anchor: { ...at, evil: 1 }, head: at },
      card: 'x',
    })
    await live.network.until(() => seen() !== undefined)
    expect(seen()).toEqual({
      user: expect.objectContaining({ name: expect.not.stringContaining('Директор') as string }) as object,
      cursor: { anchor: at, head: at },
    })
    other.sendPresence({ cursor: { anchor: { ...at, tname: 'x'.repeat(1000) }, head: at } })
    await live.network.until(() => seen()?.cursor === null)
  })
})
