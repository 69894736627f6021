import { afterEach, describe, expect, it } from 'vitest'
import { editCard } from '@/domain/board/editCard'
import { readBoard } from '@/domain/board/readBoard'
import { setClock } from '@/server/clock'
import { endSession } from '@/server/people/endSession'
import { testDatabase, type TestDatabase } from '@/tests/database/testDatabase'
import { buildMember, type Member } from '@/tests/factories/buildMember'
import { buildSchool } from '@/tests/factories/buildOrganisation'
import { liveHub, storedOf } from '@/tests/realtime/liveHub'
import type { RawClient } from '@/tests/realtime/RawClient'

const database = testDatabase()
const live = liveHub()
afterEach(() => setClock(null))

const rename = (client: RawClient, title: string) =>
  editCard(client.doc, readBoard(client.doc).cards[0]!.id, { title })

type Taking = (database: TestDatabase, member: Member) => Promise<unknown>
const assignment = ({ assignmentId }: Member) => ({ where: { id: assignmentId } })

const takings: [string, number, Taking][] = [
  ['the role is taken away', 4403, ({ prisma }, member) => prisma.assignment.delete(assignment(member))],
  [
    'the role becomes a reading one',
    4403,
    ({ prisma }, member) => prisma.assignment.update({ ...assignment(member), data: { role: 'teacher' } }),
  ],
  [
    'the role moves to another school',
    4403,
    async ({ prisma }, member) =>
      prisma.assignment.update({
        ...assignment(member),
        data: { organisationId: (await buildSchool()).id },
      }),
  ],
  ['the session is ended', 4401, (_, { sessionId }) => endSession(sessionId)],
  [
    'the account is disabled',
    4401,
    ({ prisma }, { accountId }) =>
      prisma.account.update({ where: { id: accountId }, data: { disabledAt: new Date() } }),
  ],
]

describe('[S20] a right that is withdrawn', () => {
  it.each(takings)('closes the socket by itself when %s (%i)', async (_what, code, take) => {
    const { roadmap, author } = await live.build()
    const colleague = await buildMember({ organisationId: roadmap.organisationId })
    const [leaving, staying] = [await live.join(author, roadmap), await live.join(colleague, roadmap)]
    await take(database, author)
    await live.network.until(() => leaving.closed !== null)
    expect(leaving.closed?.code).toBe(code)
    expect(staying.closed).toBeNull()
    rename(staying, 'Дальше без него')
    await live.network.until(() => staying.isSaved)
    expect(readBoard(leaving.doc).cards[0]!.title).not.toBe('Дальше без него')
  })

  it.each(takings)('stores no edit that comes right after it when %s (%i)', async (_what, code, take) => {
    const { roadmap, author } = await live.build()
    const client = await live.join(author, roadmap)
    await take(database, author)
    const before = await storedOf(roadmap)
    rename(client, 'Уже нельзя')
    await live.network.until(() => client.closed !== null)
    expect(client.closed?.code).toBe(code)
    expect(await storedOf(roadmap)).toEqual(before)
    expect(await database.prisma.quarantine.count()).toBe(0)
  })

  it('ends with the last day of a substitute, without anybody doing anything', async () => {
    const { roadmap } = await live.build()
    const substitute = await buildMember({
      organisationId: roadmap.organisationId,
      validTo: new Date('2031-05-31'),
    })
    setClock(() => new Date('2031-05-31T12:00:00+03:00'))
    await database.prisma.session.update({
      where: { id: substitute.sessionId },
      data: { expiresAt: new Date('2032-01-01') },
    })
    const client = await live.join(substitute, roadmap)
    setClock(() => new Date('2031-06-01T00:00:01+03:00'))
    await live.network.until(() => client.closed !== null)
    expect(client.closed?.code).toBe(4403)
  })

  it('that was given instead lets the client come back as what it now is', async () => {
    const { roadmap, author } = await live.build()
    const client = await live.join(author, roadmap)
    expect(client.scope).toBe('read-write')
    const became = (role: string) =>
      database.prisma.assignment.update({ ...assignment(author), data: { role } })
    await became('teacher')
    await live.network.until(() => client.closed !== null)
    const reader = await live.join(author, roadmap)
    expect(reader.scope).toBe('readonly')
    await became('curator')
    await live.network.until(() => reader.closed !== null)
    expect((await live.join(author, roadmap)).scope).toBe('read-write')
  })

  it('comes with the roadmap that is taken away', async () => {
    const { roadmap, author } = await live.build()
    const client = await live.join(author, roadmap)
    await database.prisma.roadmap.update({ where: { id: roadmap.id }, data: { removedAt: new Date() } })
    await live.network.until(() => client.closed !== null)
    expect(client.closed?.code).toBe(4403)
    await expect(live.knock(author, roadmap)).rejects.toThrow('forbidden')
  })

  it('with the roadmap stores no edit that comes right after it', async () => {
    const { roadmap, author } = await live.build()
    const client = await live.join(author, roadmap)
    await database.prisma.roadmap.update({ where: { id: roadmap.id }, data: { removedAt: new Date() } })
    const before = await storedOf(roadmap)
    rename(client, 'Уже убрана')
    await live.network.until(() => client.closed !== null)
    expect(client.closed?.code).toBe(4403)
    expect(await storedOf(roadmap)).toEqual(before)
  })

  it('with the roadmap makes tickets worthless that were given before', async () => {
    const { roadmap, author } = await live.build()
    const client = await live.knock(author, roadmap)
    await database.prisma.roadmap.update({ where: { id: roadmap.id }, data: { removedAt: new Date() } })
    await live.network.until(() => client.closed !== null)
    expect(client.closed?.code).toBe(4403)
    expect([client.scope, client.isSynced]).toEqual([null, false])
  })

  it('that changes nothing here leaves the socket open', async () => {
    const { roadmap, author } = await live.build()
    const client = await live.join(author, roadmap)
    await database.prisma.assignment.update({ ...assignment(author), data: { role: 'curator' } })
    rename(client, 'Первая после перемены')
    await live.network.until(() => client.isSaved || client.closed !== null)
    expect(client.closed).toBeNull()
    expect((await storedOf(roadmap)).updates).toHaveLength(2)
  })
})

describe('[S19] the role', () => {
  it('is decided when the socket authenticates, not when the ticket is made', async () => {
    const { roadmap, author } = await live.build()
    const client = await live.knock(author, roadmap)
    await database.prisma.assignment.update({ ...assignment(author), data: { role: 'teacher' } })
    await live.network.until(() => client.isSynced)
    expect(client.scope).toBe('readonly')
    const late = await live.knock(author, roadmap)
    await endSession(author.sessionId)
    await live.network.until(() => late.closed !== null)
    expect(late.closed?.code).toBe(4401)
  })
})
