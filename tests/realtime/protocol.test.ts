import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { maxCards, maxSections } from '@/domain/board/allowBoard'
import { cardKeys, sectionKeys } from '@/domain/board/cardKeys'
import { statuses } from '@/domain/board/status'
import { closeCodes } from '@/domain/collab/closeCodes'
import { schemaVersion } from '@/domain/collab/schemaVersion'
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
  ]

  it.each(contract)('names %s', (words) => {
    expect(page).toContain(words)
  })
})
