import { describe, expect, it } from 'vitest'
import { loadActor } from '@/server/access/loadActor'
import { endSession } from '@/server/people/endSession'
import { testDatabase } from '@/tests/database/testDatabase'
import { withDatabaseDown } from '@/tests/access/withDatabaseDown'
import { buildMember } from '@/tests/factories/buildMember'
import { buildSchool } from '@/tests/factories/buildOrganisation'

const database = testDatabase()
const day = (date: string) => new Date(`${date}T00:00:00Z`)
const noon = new Date('2026-12-10T09:00:00Z')
/** Sessions of the factories begin now; these tests live on 10 December 2026 unless they say otherwise. */
const liveUntil = (sessionId: string, expiresAt: Date) =>
  database.prisma.session.update({ where: { id: sessionId }, data: { expiresAt } })

describe('refuses', () => {
  it.each(['', 'not an id', '00000000-0000-4000-8000-000000000000'])('an unknown session: %j', async (id) => {
    expect(await loadActor(id)).toBeNull()
  })

  it('a session that was ended', async () => {
    const { sessionId } = await buildMember()
    expect(await loadActor(sessionId)).not.toBeNull()
    await endSession(sessionId)
    expect(await loadActor(sessionId)).toBeNull()
  })

  it('a session that has run out, from its last moment on', async () => {
    const { sessionId } = await buildMember()
    await liveUntil(sessionId, noon)
    expect(await loadActor(sessionId, new Date(noon.getTime() - 1))).not.toBeNull()
    expect(await loadActor(sessionId, noon)).toBeNull()
  })

  it('a disabled account', async () => {
    const { sessionId, accountId } = await buildMember()
    await database.prisma.account.update({ where: { id: accountId }, data: { disabledAt: new Date() } })
    expect(await loadActor(sessionId)).toBeNull()
  })

  it('by throwing, not by a refusal, when the database does not answer', async () => {
    const { sessionId } = await buildMember()
    await withDatabaseDown(database, async () => {
      await expect(loadActor(sessionId)).rejects.toThrow(/ECONNREFUSED/)
    })
    expect(await loadActor(sessionId)).not.toBeNull()
  })
})

describe('a substitute from 1 to 10 December', () => {
  const roleAt = async (moment: string, timeZone: string) => {
    const school = await buildSchool({ timeZone })
    const { sessionId } = await buildMember({
      organisationId: school.id,
      role: 'curator',
      validFrom: day('2026-12-01'),
      validTo: day('2026-12-10'),
    })
    await liveUntil(sessionId, day('2027-01-31'))
    return loadActor(sessionId, new Date(moment))
  }

  it.each([
    ['the day before the first', '2026-11-30T20:59:59Z', 'Europe/Moscow', 0],
    ['the first minute of the first day', '2026-11-30T21:00:00Z', 'Europe/Moscow', 1],
    ['the last minute of the last day', '2026-12-10T20:59:59Z', 'Europe/Moscow', 1],
    ['the day after the last', '2026-12-10T21:00:00Z', 'Europe/Moscow', 0],
    ['the same moment, two hours further east', '2026-12-10T19:00:00Z', 'Asia/Yekaterinburg', 0],
    ['the same moment, an hour further west', '2026-12-10T21:00:00Z', 'Europe/Kaliningrad', 1],
  ])('%s', async (_, moment, timeZone, roles) => {
    expect((await roleAt(moment, timeZone))?.roles).toHaveLength(roles)
  })

  it('says when the rights end by themselves: with the last day where the school is', async () => {
    expect((await roleAt('2026-12-05T12:00:00Z', 'Asia/Omsk'))?.validUntil).toBe('2026-12-10T18:00:00.000Z')
  })
})

it('otherwise ends with the session', async () => {
  const { sessionId } = await buildMember()
  await liveUntil(sessionId, day('2027-01-31'))
  expect((await loadActor(sessionId, noon))?.validUntil).toBe('2027-01-31T00:00:00.000Z')
})

it('tells who acts, with every role that is held now and none that the table does not know', async () => {
  const member = await buildMember({ role: 'teacher', familyName: 'Ландышева' })
  const { personId, organisationId } = member
  await database.prisma.assignment.createMany({
    data: [
      { personId, organisationId, role: 'workingGroupMember' },
      { personId, organisationId, role: 'oracle' },
      { personId, organisationId, role: 'head', validTo: day('2020-01-01') },
    ],
  })
  const actor = await loadActor(member.sessionId)
  expect(actor).toMatchObject({
    accountId: member.accountId,
    sessionId: member.sessionId,
    personId,
    name: 'Ландышева\u00a0Р.',
  })
  expect(actor?.roles).toEqual([
    { role: 'teacher', organisationId, scopeKinds: [] },
    { role: 'workingGroupMember', organisationId, scopeKinds: [] },
  ])
})

it('raises the access version whenever a right may have changed', async () => {
  const { sessionId, accountId, assignmentId } = await buildMember()
  const version = async () => (await loadActor(sessionId))?.accessVersion ?? 0
  const before = await version()
  await database.prisma.assignment.update({ where: { id: assignmentId }, data: { role: 'teacher' } })
  const after = await version()
  expect(after).toBeGreaterThan(before)
  await database.prisma.account.update({ where: { id: accountId }, data: { passwordHash: 'another' } })
  expect(await version()).toBeGreaterThan(after)
})
