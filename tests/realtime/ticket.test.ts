import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endSession } from '@/server/people/endSession'
import { setClock } from '@/server/clock'
import { withDatabaseDown } from '@/tests/access/withDatabaseDown'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember, type Member } from '@/tests/factories/buildMember'
import { buildRoadmap, type BuiltRoadmap } from '@/tests/factories/buildRoadmap'
import { askForTicket, cookieOf, serve, type Served } from '@/tests/realtime/serve'

const database = testDatabase()
let served: Served
let roadmap: BuiltRoadmap
let author: Member
beforeAll(async () => {
  served = await serve()
  roadmap = await buildRoadmap()
  author = await buildMember({ organisationId: roadmap.organisationId })
})
afterAll(async () => {
  setClock(null)
  await served.close()
})

const ask = async (member: Member | null, body: unknown, headers: Record<string, string> = {}) =>
  askForTicket(served, body, { ...(member && { cookie: await cookieOf(member) }), ...headers })
const wanted = () => ({ document: roadmap.name, schemaVersion: 1 })
const tickets = () => database.prisma.collabTicket.count()

describe('a ticket [S19]', () => {
  it('is given to whoever may read, with the name to connect under', async () => {
    const reader = await buildMember({ organisationId: roadmap.organisationId, role: 'teacher' })
    for (const member of [author, reader]) {
      const { status, body } = await ask(member, wanted())
      expect(status).toBe(200)
      expect(body).toEqual({
        ticket: expect.stringMatching(/^[\w-]{43}$/) as string,
        name: roadmap.name,
        schemaVersion: 1,
      })
    }
  })

  it('is kept hashed, for a minute, and swept after it', async () => {
    const { body } = await ask(author, wanted())
    const rows = await database.prisma.collabTicket.findMany()
    expect(rows.every(({ sha256 }) => sha256.length === 32)).toBe(true)
    expect(
      rows.some(({ sha256 }) =>
        Buffer.from(sha256)
          .toString()
          .includes(body.ticket ?? ''),
      ),
    ).toBe(false)
    setClock(() => new Date(Date.now() + 61_000))
    await ask(author, wanted())
    setClock(null)
    expect(await tickets()).toBe(1)
  })

  it('carries the epoch in its name, whatever epoch was asked for', async () => {
    const other = await buildRoadmap({ organisationId: roadmap.organisationId })
    await database.prisma.document.update({ where: { id: other.id }, data: { epoch: 2 } })
    for (const document of [other.name, `${other.name}~1`, `${other.name}~2`])
      expect((await ask(author, { document, schemaVersion: 1 })).body.name).toBe(`${other.name}~2`)
  })

  it('is refused with 401 without a living session', async () => {
    const gone = await buildMember({ organisationId: roadmap.organisationId })
    await endSession(gone.sessionId)
    const before = await tickets()
    for (const member of [null, gone]) {
      const { status, body } = await ask(member, wanted())
      expect([status, body.code, body.ticket]).toEqual([401, 'noSession', undefined])
    }
    const forged = await ask(null, wanted(), { cookie: 'next-auth.session-token=forged' })
    expect(forged.status).toBe(401)
    expect(await tickets()).toBe(before)
  })

  it('is refused with the same 403 for what is foreign, unknown, removed and no name at all', async () => {
    const stranger = await buildMember()
    const removed = await buildRoadmap({ organisationId: roadmap.organisationId })
    await database.prisma.roadmap.update({ where: { id: removed.id }, data: { removedAt: new Date() } })
    const before = await tickets()
    const answers = await Promise.all([
      ask(stranger, wanted()),
      ask(author, { document: removed.name, schemaVersion: 1 }),
      ask(author, { document: `board.${crypto.randomUUID()}`, schemaVersion: 1 }),
      ask(author, { document: "board.' OR 1=1", schemaVersion: 1 }),
      ask(author, { document: '', schemaVersion: 1 }),
    ])
    for (const answer of answers) expect(answer).toEqual({ status: 403, body: answers[0].body })
    expect(answers[0].body.code).toBe('forbidden')
    expect(await tickets()).toBe(before)
  })

  it('[S23] is refused with 409 to a client that is older than the document', async () => {
    const newer = await buildRoadmap({ organisationId: roadmap.organisationId })
    await database.prisma.document.update({ where: { id: newer.id }, data: { schemaVersion: 2 } })
    const before = await tickets()
    const { status, body } = await ask(author, { document: newer.name, schemaVersion: 1 })
    expect([status, body.code]).toEqual([409, 'conflict'])
    expect(await tickets()).toBe(before)
    const { body: given } = await ask(author, { document: newer.name, schemaVersion: 2 })
    expect(given.schemaVersion).toBe(2)
  })

  it('is refused with 422 for a question that is not one', async () => {
    const bodies = [
      {},
      null,
      { document: roadmap.name },
      { ...wanted(), schemaVersion: '1' },
      { ...wanted(), role: 'head' },
      { document: { contains: '' }, schemaVersion: 1 },
    ]
    for (const body of bodies) expect((await ask(author, body)).status).toBe(422)
  })

  it('is refused to the page of another site', async () => {
    const foreign = await ask(author, wanted(), { origin: 'https://elsewhere.example' })
    expect([foreign.status, foreign.body.code]).toEqual([403, 'foreignOrigin'])
    expect((await ask(author, wanted(), { origin: served.origin })).status).toBe(200)
  })

  it('cannot be given while the database is out: 503, and that is no refusal', async () => {
    const cookie = await cookieOf(author)
    await withDatabaseDown(database, async () => {
      const { status, body } = await askForTicket(served, wanted(), { cookie })
      expect([status, body.code]).toEqual([503, 'outage'])
    })
  })
})
