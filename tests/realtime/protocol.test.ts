import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { maxCards, maxSections } from '@/domain/board/allowBoard'
import { cardKeys, sectionKeys } from '@/domain/board/cardKeys'
import { statuses } from '@/domain/board/status'
import { closeCodes } from '@/domain/collab/closeCodes'
import { schemaVersion } from '@/domain/collab/schemaVersion'
import { longestAddress } from '@/domain/note/linkAddress'
import { noteAttributes } from '@/domain/note/noteAttributes'
import {
  deepestNode,
  largestNote,
  longestTable,
  longestText,
  widestSpan,
  widestTable,
} from '@/domain/note/noteLimits'
import { noteNodes, topNode } from '@/domain/note/noteSchema'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember, type Member } from '@/tests/factories/buildMember'
import { buildRoadmap } from '@/tests/factories/buildRoadmap'
import type { ClientSocket } from '@/tests/realtime/Link'
import { RawClient } from '@/tests/realtime/RawClient'
import { askForTicket, cookieOf, serve, type Served } from '@/tests/realtime/serve'

const database = testDatabase()
let served: Served
beforeAll(async () => {
  served = await serve()
})
afterAll(() => served.close())

const page = readFileSync('docs/protocol.md', 'utf8')

/** Ticket and handshake as docs/protocol.md tells them, with ws, Yjs and lib0 alone. */
const open = async (member: Member, document: string, doc = new Y.Doc()): Promise<RawClient> => {
  const { status, body } = await askForTicket(
    served,
    { document, schemaVersion: 1 },
    { cookie: await cookieOf(member) },
  )
  expect(status).toBe(200)
  const socket = new WebSocket(served.collab)
  socket.binaryType = 'arraybuffer'
  const name = body.name ?? ''
  const client = new RawClient(socket as unknown as ClientSocket, { name, ticket: body.ticket ?? '', doc })
  await vi.waitFor(() => expect(client.isSaved).toBe(true))
  return client
}

describe('a client that knows docs/protocol.md and nothing else', () => {
  it('reads, adds, moves, bins, goes offline and comes back, and each edit is saved once', async () => {
    const roadmap = await buildRoadmap()
    const author = await buildMember({ organisationId: roadmap.organisationId })
    const client = await open(author, roadmap.name)
    const watcher = await open(author, roadmap.name)
    const cards = (doc: Y.Doc) => doc.getMap('cards') as Y.Map<Y.Map<unknown>>
    const [sectionId] = [...client.doc.getMap('sections').keys()]
    expect(cards(client.doc).size).toBe(3)

    client.doc.transact(() => {
      const card = new Y.Map<unknown>()
      card.set('title', 'Провести встречу')
      card.set('place', 'planned|z0')
      card.set('row', `${sectionId}|z0`)
      cards(client.doc).set('a-long-random-id', card)
    })
    cards(client.doc).get('a-long-random-id')?.set('place', 'doing|a0')
    await vi.waitFor(() => expect(client.isSaved).toBe(true))
    await vi.waitFor(() =>
      expect(cards(watcher.doc).get('a-long-random-id')?.toJSON()).toEqual({
        title: 'Провести встречу',
        place: 'doing|a0',
        row: `${sectionId}|z0`,
      }),
    )

    client.close()
    await vi.waitFor(() => expect(client.closed).not.toBeNull())
    cards(client.doc).get('a-long-random-id')?.set('done:2021-Q3', true)
    cards(client.doc).get('a-long-random-id')?.set('deletedAt', '2021-05-01T10:00:00Z')
    const again = await open(author, roadmap.name, client.doc)
    expect(again.statuses).toEqual([true])
    await vi.waitFor(() =>
      expect(cards(watcher.doc).get('a-long-random-id')?.get('deletedAt')).toBe('2021-05-01T10:00:00Z'),
    )
    expect(await database.prisma.documentUpdate.count({ where: { documentId: roadmap.id } })).toBe(4)
    for (const each of [again, watcher]) each.close()
  })

  it('writes the note of a card, and another reads it', async () => {
    const roadmap = await buildRoadmap()
    const author = await buildMember({ organisationId: roadmap.organisationId })
    const board = await open(author, roadmap.name)
    const [cardId] = [...board.doc.getMap('cards').keys()]
    const name = `note.${roadmap.id}.${cardId}`
    const client = await open(author, name)
    client.doc.transact(() => {
      const [heading, item] = [new Y.XmlElement('heading'), new Y.XmlElement('taskItem')]
      const [paragraph, list, text] = [
        new Y.XmlElement('paragraph'),
        new Y.XmlElement('taskList'),
        new Y.XmlText(),
      ]
      heading.setAttribute('level', 2 as unknown as string)
      heading.insert(0, [new Y.XmlText('Встреча')])
      item.setAttribute('checked', true as unknown as string)
      text.insert(0, 'Протокол', { bold: {}, link: { href: 'https://school.example/protocol' } })
      paragraph.insert(0, [text])
      item.insert(0, [paragraph])
      list.insert(0, [item])
      client.doc.getXmlFragment('default').insert(0, [heading, list])
    })
    await vi.waitFor(() => expect(client.isSaved).toBe(true))
    const reader = await open(author, name)
    expect(reader.doc.getXmlFragment('default').toJSON()).toBe(client.doc.getXmlFragment('default').toJSON())
    expect(client.closed).toBeNull()
    for (const each of [board, client, reader]) each.close()
  })

  it('says who is on which card', async () => {
    const roadmap = await buildRoadmap()
    const author = await buildMember({ organisationId: roadmap.organisationId })
    const [one, two] = [await open(author, roadmap.name), await open(author, roadmap.name)]
    one.sendPresence({ card: 'a-long-random-id', field: 'title' })
    await vi.waitFor(() =>
      expect(two.awareness.getStates().get(one.doc.clientID)).toMatchObject({
        user: { accountId: author.accountId },
        card: 'a-long-random-id',
        field: 'title',
      }),
    )
    for (const each of [one, two]) each.close()
  })
})

describe('docs/protocol.md', () => {
  const contract = [
    ...Object.keys(cardKeys).map((key) => `\`${key}\``),
    ...Object.keys(sectionKeys).map((key) => `\`${key}\``),
    ...statuses.map((status) => `\`${status}\``),
    ...Object.values(closeCodes).map((code) => `| ${code} |`),
    `at most ${maxCards} cards`,
    `${maxSections} sections`,
    `This page is version ${schemaVersion}.`,
    ...[...noteNodes.keys()].filter((name) => name !== topNode).map((name) => `\`${name}\``),
    ...Object.entries(noteAttributes).flatMap(([, keys]) => Object.keys(keys).map((key) => key)),
    ...['bold', 'italic', 'underline', 'strike', 'link'].map((name) => `\`${name}\``),
    `One text has at most ${longestText} characters, a note at most ${largestNote} (`,
    `at most ${deepestNode}\ndeep`,
    `a row has at most ${widestTable} cells and a table at most ${longestTable} rows`,
    `\`rowspan\`: 1 to ${widestSpan}`,
    `an address of at most ${longestAddress} characters`,
  ]

  it.each(contract)('names %s', (words) => {
    expect(page).toContain(words)
  })
})
