import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { cardsOf } from '@/domain/board/roots'
import { readBoard } from '@/domain/board/readBoard'
import { setClock } from '@/server/clock'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember, type Member } from '@/tests/factories/buildMember'
import { buildRoadmap, type BuiltRoadmap } from '@/tests/factories/buildRoadmap'
import type { ClientSocket } from '@/tests/realtime/Link'
import { RawClient, sync } from '@/tests/realtime/RawClient'
import { askForTicket, cookieOf, serve, type Served } from '@/tests/realtime/serve'
import { ticketFor } from '@/tests/realtime/ticketFor'

const database = testDatabase()
let served: Served
let roadmap: BuiltRoadmap
let author: Member
let reader: Member
let colleague: RawClient

beforeAll(async () => {
  served = await serve()
  roadmap = await buildRoadmap()
  author = await buildMember({ organisationId: roadmap.organisationId })
  reader = await buildMember({ organisationId: roadmap.organisationId, role: 'teacher' })
  colleague = await enter(await buildMember({ organisationId: roadmap.organisationId }))
})
afterAll(() => served.close())
beforeEach(() => setClock(null))

const dial = (headers: Record<string, string> = {}) =>
  new WebSocket(served.collab, { headers }) as unknown as ClientSocket & WebSocket

/** Knocks with a ticket and waits for the answer. */
const knock = async (ticket: string, name = roadmap.name): Promise<RawClient> => {
  const socket = dial()
  socket.binaryType = 'arraybuffer'
  const client = new RawClient(socket, { name, ticket })
  await vi.waitFor(() => expect(client.isSaved || client.closed !== null).toBe(true))
  return client
}
const enter = async (member: Member): Promise<RawClient> =>
  knock((await ticketFor(member, roadmap.name)).ticket)

/** Everything that a refused edit must leave as it is. */
const stored = async () => ({
  documents: await database.prisma.document.findMany({ orderBy: { id: 'asc' } }),
  updates: await database.prisma.documentUpdate.findMany({
    orderBy: [{ documentId: 'asc' }, { seq: 'asc' }],
  }),
  clients: await database.prisma.documentClient.findMany({ orderBy: { clientId: 'asc' } }),
  cards: await database.prisma.card.findMany({ orderBy: { cardId: 'asc' } }),
  sections: await database.prisma.section.findMany({ orderBy: { sectionId: 'asc' } }),
})
const quarantined = () => database.prisma.quarantine.findMany({ orderBy: { id: 'asc' } })

const refuse = async (work: () => Promise<void>) => {
  const [before, quarantineBefore] = [await stored(), (await quarantined()).length]
  const shown = Y.encodeStateVector(colleague.doc)
  await work()
  expect(await stored()).toEqual(before)
  // Whoever is on the board has seen nothing of it and works on.
  expect(Y.encodeStateVector(colleague.doc)).toEqual(shown)
  expect(colleague.closed).toBeNull()
  return (await quarantined()).slice(quarantineBefore)
}

describe('[S19] at the upgrade', () => {
  it('the page of another site is refused, with cookie and all', async () => {
    const rows = await refuse(async () => {
      const socket = dial({ origin: 'https://elsewhere.example', cookie: await cookieOf(author) })
      const status = await new Promise((resolve) => {
        socket.on('unexpected-response', (_request: unknown, response: { statusCode: number }) =>
          resolve(response.statusCode),
        )
      })
      expect(status).toBe(403)
    })
    expect(rows).toEqual([])
  })

  it.each([
    ['a missing Origin', () => ({})],
    ['its own Origin', () => ({ origin: served.origin })],
  ])('%s is let through: the ticket decides', async (_what, headers) => {
    const socket = dial(headers() as Record<string, string>)
    await new Promise((resolve) => socket.on('open', resolve))
    expect(socket.readyState).toBe(1)
    socket.close()
  })
})

describe('[S19] with a ticket', () => {
  const tickets: [string, number, () => Promise<{ ticket: string; name?: string }>][] = [
    ['none', 4403, async () => ({ ticket: '' })],
    ['an invented one', 4403, async () => ({ ticket: 'x'.repeat(43) })],
    [
      'one that was used',
      4403,
      async () => {
        const { ticket } = await ticketFor(author, roadmap.name)
        expect((await knock(ticket)).scope).toBe('read-write')
        return { ticket }
      },
    ],
    [
      'one that is older than a minute',
      4403,
      async () => {
        const { ticket } = await ticketFor(author, roadmap.name)
        setClock(() => new Date(Date.now() + 61_000))
        return { ticket }
      },
    ],
    [
      'one for another document',
      4403,
      async () => {
        const other = await buildRoadmap({ organisationId: roadmap.organisationId })
        return ticketFor(author, other.name).then(({ ticket }) => ({ ticket }))
      },
    ],
    [
      'one and the name of another school’s board',
      4403,
      async () => ({ ...(await ticketFor(author, roadmap.name)), name: (await buildRoadmap()).name }),
    ],
    [
      'one and the name of an epoch that is over',
      4409,
      async () => {
        const old = await buildRoadmap({ organisationId: roadmap.organisationId })
        await database.prisma.document.update({ where: { id: old.id }, data: { epoch: 3 } })
        return { ticket: (await ticketFor(author, old.name)).ticket, name: `${old.name}~2` }
      },
    ],
    ['one and no name', 4403, async () => ({ ...(await ticketFor(author, roadmap.name)), name: '' })],
    [
      'one and a name that means something to JavaScript',
      4403,
      async () => ({ ...(await ticketFor(author, roadmap.name)), name: '__proto__' }),
    ],
  ]

  it.each(tickets)('%s: closed with %i', async (_what, code, make) => {
    const { ticket, name } = await make()
    const rows = await refuse(async () => {
      const client = await knock(ticket, name)
      expect(client.closed?.code).toBe(code)
      expect([client.scope, client.isSynced, client.doc.store.clients.size]).toEqual([null, false, 0])
    })
    expect(rows).toEqual([])
  })

  it('none at all, edits that come before it are worth nothing', async () => {
    const rows = await refuse(async () => {
      const socket = dial()
      socket.binaryType = 'arraybuffer'
      const doc = new Y.Doc()
      cardsOf(doc).set('card', new Y.Map())
      const client = new RawClient(socket, { name: roadmap.name, ticket: 'nothing' })
      socket.addEventListener('open', () => client.sendSync(sync.update, Y.encodeStateAsUpdate(doc)))
      await vi.waitFor(() => expect(client.closed?.code).toBe(4403))
      expect(client.statuses).toEqual([])
    })
    expect(rows).toEqual([])
  })

  it('for a foreign document: there is none, and it says no more than for an unknown one', async () => {
    const foreign = await buildRoadmap()
    const cookie = await cookieOf(author)
    const ask = (document: string) => askForTicket(served, { document, schemaVersion: 1 }, { cookie })
    const rows = await refuse(async () => {
      const answer = await ask(foreign.name)
      expect(answer.status).toBe(403)
      expect(answer).toEqual(await ask(`board.${crypto.randomUUID()}`))
    })
    expect(rows).toEqual([])
  })
})

/** An update on top of what everybody sees, of a client that is new. */
const updateBy = (write: (doc: Y.Doc) => void): Uint8Array => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(colleague.doc))
  const before = Y.encodeStateVector(doc)
  doc.transact(() => write(doc))
  return Y.encodeStateAsUpdate(doc, before)
}
const firstCard = (doc: Y.Doc) => cardsOf(doc).get(readBoard(doc).cards[0]!.id)!
const setKey = (key: string, value: unknown) => updateBy((doc) => firstCard(doc).set(key, value))

describe('[S2] an edit', () => {
  it('[S5] of a reader is answered "not saved", and the reader stays', async () => {
    const rows = await refuse(async () => {
      const client = await enter(reader)
      expect(client.scope).toBe('readonly')
      const before = client.statuses.length
      client.sendSync(sync.update, setKey('title', 'Не мне решать'))
      client.sendSync(sync.step2, setKey('title', 'И не так'))
      await vi.waitFor(() => expect(client.statuses.slice(before)).toEqual([false, false]))
      expect(client.closed).toBeNull()
      client.close()
    })
    expect(rows).toEqual([])
  })

  const contents: [string, string, () => Uint8Array][] = [
    [
      'an undeclared root',
      'unknown-root',
      () => updateBy((doc) => doc.getMap('notes').set('a', new Y.Map())),
    ],
    ['an undeclared key', 'unknown-key', () => setKey('colour', 'red')],
    ['a prototype for a key', 'unknown-key', () => setKey('__proto__', 'x')],
    ['a value that is none', 'bad-value', () => setKey('place', 'somewhere')],
    ['a status that is none', 'bad-value', () => setKey('place', 'won|a0')],
    ['a title without end', 'bad-value', () => setKey('title', 'x'.repeat(501))],
    [
      'a moment without end',
      'bad-value',
      () => setKey('deletedAt', `2021-05-01T10:00:00.${'1'.repeat(200)}Z`),
    ],
    ['a value that is no JSON', 'foreign-shape', () => setKey('title', new Uint8Array(3))],
    ['an embedded document', 'foreign-shape', () => setKey('title', new Y.Doc())],
    ['a list under a card', 'foreign-shape', () => setKey('coExecutors', new Y.Array())],
    ['text where maps are', 'foreign-shape', () => updateBy((doc) => doc.getText('cards').insert(0, 'x'))],
    [
      'a card that is taken away',
      'removes-card',
      () => updateBy((doc) => cardsOf(doc).delete(readBoard(doc).cards[0]!.id)),
    ],
    [
      'a card in place of another',
      'replaces-entry',
      () => updateBy((doc) => cardsOf(doc).set(readBoard(doc).cards[0]!.id, new Y.Map())),
    ],
    ['a card without a title', 'missing-key', () => updateBy((doc) => cardsOf(doc).set('bare', new Y.Map()))],
    [
      'a key that a card needs taken away',
      'required-key',
      () => updateBy((doc) => firstCard(doc).delete('place')),
    ],
    ['bytes that are no update', 'malformed', () => Uint8Array.from([255, 255, 255, 255, 7])],
  ]

  it.each(contents)('with %s is refused as %s and kept aside', async (_what, code, make) => {
    for (const step of [sync.update, sync.step2]) {
      const bytes = make()
      const rows = await refuse(async () => {
        const client = await enter(author)
        const before = client.statuses.length
        client.sendSync(step, bytes)
        await vi.waitFor(() => expect(client.closed?.code).toBe(4422))
        expect(client.statuses.slice(before)).toEqual([])
        await vi.waitFor(async () => {
          const [last] = (await quarantined()).slice(-1)
          expect(Buffer.from(last?.payload ?? []).equals(bytes)).toBe(true)
        })
      })
      expect(rows).toHaveLength(1)
      expect(rows[0]).toMatchObject({ documentName: roadmap.name, accountId: author.accountId })
      expect(rows[0]?.reason.split(' ')[0]).toBe(code)
    }
  })

  it('[S4] under the client id of somebody else is refused and kept aside', async () => {
    const other = await buildMember({ organisationId: roadmap.organisationId })
    const writer = await enter(other)
    firstCard(writer.doc).set('reason', 'Моё')
    await vi.waitFor(() => expect(writer.isSaved).toBe(true))
    await vi.waitFor(() => expect(firstCard(colleague.doc).get('reason')).toBe('Моё'))
    const rows = await refuse(async () => {
      const client = await enter(author)
      client.doc.clientID = writer.doc.clientID
      firstCard(client.doc).set('reason', 'Чужое')
      await vi.waitFor(() => expect(client.closed?.code).toBe(4422))
      await vi.waitFor(async () =>
        expect((await quarantined()).at(-1)?.reason).toContain('client-of-another'),
      )
    })
    expect(rows).toHaveLength(1)
  })
})

describe('[S1] [S9] a message', () => {
  const frame = (...bytes: number[]) => Uint8Array.from([...Buffer.from(lengthAndName()), ...bytes])
  const lengthAndName = () => [roadmap.name.length, ...Buffer.from(roadmap.name)]
  const messages: [string, number, () => Uint8Array | string][] = [
    ['of more than 8 MiB', 1009, () => new Uint8Array(8 * 1024 * 1024 + 1)],
    ['of text', 4422, () => 'hello'],
    ['of nothing', 4422, () => new Uint8Array()],
    ['of noise', 4422, () => Uint8Array.from({ length: 300 }, (_, index) => (index * 7919) % 251)],
    ['of a type that clients do not send', 4422, () => frame(6, 1, 120)],
    ['of a type that is none', 4422, () => frame(99)],
    ['of a sync step that is none', 4422, () => frame(0, 7, 0)],
    ['cut off in the middle', 4422, () => frame(0, 2, 100, 1)],
    ['of presence that is no JSON', 4422, () => frame(1, 5, 1, 1, 1, 1, 120)],
    ['for a document that is none', 4403, () => Uint8Array.from([3, 120, 120, 120, 0, 2, 2, 0, 0])],
  ]

  it.each(messages)('%s closes the socket with %i', async (_what, code, make) => {
    const rows = await refuse(async () => {
      const client = await enter(author)
      client.sendBytes(make() as Uint8Array)
      await vi.waitFor(() => expect(client.closed?.code).toBe(code))
    })
    expect(rows).toEqual([])
  })
})
