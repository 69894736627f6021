import { connect } from 'node:net'
import * as encoding from 'lib0/encoding'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { editCard } from '@/domain/board/editCard'
import { readBoard } from '@/domain/board/readBoard'
import { log } from '@/server/log'
import { testDatabase } from '@/tests/database/testDatabase'
import { Random } from '@/tests/random'
import type { ClientSocket } from '@/tests/realtime/Link'
import { liveHub, storedOf } from '@/tests/realtime/liveHub'
import { RawClient, sync } from '@/tests/realtime/RawClient'
import { serve, type Served } from '@/tests/realtime/serve'
import { ticketFor } from '@/tests/realtime/ticketFor'
import { mutateBytes } from '@/tests/sync/mutate'
import { playVerb } from '@/tests/sync/playVerb'

const database = testDatabase()
const live = liveHub()

/** What would end the program if it ran alone. */
const fatal: unknown[] = []
const note = (error: unknown) => void fatal.push(error)
beforeEach(() => {
  fatal.length = 0
  process.on('unhandledRejection', note).on('uncaughtException', note)
})
afterEach(() => {
  process.off('unhandledRejection', note).off('uncaughtException', note)
})

const noise = (random: Random) => Uint8Array.from({ length: random.below(200) }, () => random.below(256))

/** Everything that an honest client sends while it works. */
const recordFrames = async (random: Random): Promise<Uint8Array[]> => {
  const { roadmap, author } = await live.build()
  const sent: Uint8Array[] = []
  const socket = live.network.open()
  const { ticket } = await ticketFor(author, roadmap.name)
  const send = socket.send.bind(socket)
  socket.send = (bytes) => {
    sent.push(Uint8Array.from(bytes as Uint8Array))
    send(bytes)
  }
  const client = new RawClient(socket, { name: roadmap.name, ticket })
  await live.network.until(() => client.isSaved)
  for (let times = 0; times < 20; times++) playVerb(client.doc, random)
  client.sendPresence({ card: 'card-1' })
  await live.network.until(() => client.isSaved)
  client.close()
  return sent
}

/** Renames the document of a frame: both names are of one length. */
const readdress = (frame: Uint8Array, name: string): Uint8Array => {
  const changed = frame.slice()
  changed.set(new TextEncoder().encode(name), 1)
  return changed
}

const seeds = [21, 22, 23]
/** HOSTILE_SOCKETS=2000 makes it a long run. */
const socketsPerSeed = Number(process.env.HOSTILE_SOCKETS ?? 60)

describe('[S9] hostile clients', () => {
  it.each(seeds)(
    'with noise and damaged messages end no program, hurt nobody and store nothing invalid (seed %i)',
    async (seed) => {
      const random = new Random(seed)
      const alarm = vi.spyOn(log, 'error')
      const recorded = await recordFrames(random)
      const { roadmap, author } = await live.build()
      const honest = await live.join(author, roadmap)
      const codes = new Map<number | 'open', number>()
      for (let count = 0; count < socketsPerSeed; count++) {
        const { ticket } = await ticketFor(author, roadmap.name)
        const hostile = new RawClient(live.network.open(), { name: roadmap.name, ticket })
        // Some strike before they are let in, some after.
        await live.network.until(() => (random.chance(0.3) ? hostile.isConnected : hostile.isSynced))
        for (let times = 1 + random.below(4); times > 0; times--) {
          const frame = readdress(random.pick(recorded), roadmap.name)
          hostile.sendBytes(random.chance(0.2) ? noise(random) : mutateBytes(frame, random, recorded))
        }
        live.network.deliverAll()
        const title = `Правка ${count}`
        editCard(honest.doc, readBoard(honest.doc).cards[0]!.id, { title })
        await live.network.until(() => honest.isSaved)
        const code = hostile.closed?.code ?? 'open'
        codes.set(code, (codes.get(code) ?? 0) + 1)
        hostile.close()
      }
      await live.network.until(() => live.hub.figures.sockets === 1)
      expect({ seed, fatal, closed: honest.closed }).toEqual({ seed, fatal: [], closed: null })
      expect(alarm.mock.calls, `seed ${seed}`).toEqual([])
      expect([...codes.keys()], `seed ${seed}`).toContain(4422)
      const late = await live.join(author, roadmap)
      expect(readBoard(late.doc), `seed ${seed}`).toEqual(readBoard(honest.doc))
      expect((await storedOf(roadmap)).updates.length).toBeGreaterThan(socketsPerSeed)
    },
    120_000,
  )
})

it('[S9] a state vector that takes long to read is not read', async () => {
  const { roadmap, author } = await live.build()
  const client = await live.join(author, roadmap)
  const vector = encoding.createEncoder()
  const clients = 200_000
  encoding.writeVarUint(vector, clients)
  for (let client = 1; client <= clients; client++) {
    encoding.writeVarUint(vector, client)
    encoding.writeVarUint(vector, 0)
  }
  client.sendSync(sync.step1, encoding.toUint8Array(vector))
  await live.network.until(() => client.closed !== null)
  expect(client.closed?.code).toBe(4422)
})

describe('[S9] on a real port', () => {
  let served: Served
  beforeAll(async () => {
    served = await serve()
  })
  afterAll(() => served.close())

  const upgrade =
    'GET /collab HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
    'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n'

  it('whoever is refused and does not hang up is cut off', async () => {
    const port = Number(new URL(served.origin).port)
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    socket.on('error', () => undefined)
    socket.write(upgrade.replace('Host:', 'Origin: https://evil.test\r\nHost:'))
    let heard = ''
    socket.setEncoding('latin1').on('data', (words: string) => (heard += words))
    await new Promise((resolve) => socket.once('end', resolve))
    expect(heard).toMatch(/^HTTP\/1\.1 403 /)
    // A connection that is gone answers what is written to it with a reset; one that stays open takes it.
    await vi.waitFor(() => {
      socket.write('still here')
      expect(socket.destroyed).toBe(true)
    })
  })

  const bytes: [string, (random: Random) => Uint8Array][] = [
    ['noise for frames', noise],
    ['a frame without a mask', () => Uint8Array.from([0x82, 3, 1, 2, 3])],
    [
      'a frame that says it is 2^62 bytes long',
      () => Uint8Array.from([0x82, 0xff, 0x40, 0, 0, 0, 0, 0, 0, 0]),
    ],
    ['a close frame with a code that is none', () => Uint8Array.from([0x88, 0x82, 0, 0, 0, 0, 0, 1])],
  ]

  it.each(bytes)('%s close that connection and no other', async (_what, make) => {
    const { roadmap, author } = await live.build()
    const random = new Random(31)
    const { ticket } = await ticketFor(author, roadmap.name)
    const websocket = new WebSocket(served.collab)
    websocket.binaryType = 'arraybuffer'
    const honest = new RawClient(websocket as unknown as ClientSocket, { name: roadmap.name, ticket })
    await vi.waitFor(() => expect(honest.isSaved).toBe(true))
    for (let times = 0; times < 20; times++) {
      const socket = connect(Number(new URL(served.origin).port), '127.0.0.1')
      socket.on('error', () => undefined)
      socket.write(upgrade)
      await new Promise((resolve) => socket.once('data', resolve))
      const closed = new Promise((resolve) => socket.once('close', resolve))
      socket.write(make(random))
      if (times % 2 === 0) socket.resetAndDestroy()
      else socket.end()
      await closed
    }
    editCard(honest.doc, readBoard(honest.doc).cards[0]!.id, { title: 'Работает' })
    await vi.waitFor(() => expect(honest.isSaved).toBe(true))
    await vi.waitFor(() => expect(served.hub.figures.sockets).toBe(1))
    expect(fatal).toEqual([])
    honest.close()
    await vi.waitFor(() => expect(served.hub.figures).toEqual({ sockets: 0, seats: 0, documents: 0 }))
    expect(await database.prisma.documentUpdate.count({ where: { documentId: roadmap.id } })).toBe(2)
  })
})
