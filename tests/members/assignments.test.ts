import { afterEach, describe, expect, it } from 'vitest'
import { loadActor } from '@/server/access/loadActor'
import { setClock } from '@/server/clock'
import { changeAssignment } from '@/server/members/changeAssignment'
import { endAssignment } from '@/server/members/endAssignment'
import { fillPlace } from '@/server/members/fillPlace'
import { giveAssignment } from '@/server/members/giveAssignment'
import { switchAccount } from '@/server/members/switchAccount'
import { openOrganisation } from '@/server/organisations/openOrganisation'
import { openRoadmap } from '@/server/roadmaps/openRoadmap'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember, type Member } from '@/tests/factories/buildMember'
import { buildOrganisation, buildSchool } from '@/tests/factories/buildOrganisation'
import { buildRoadmap } from '@/tests/factories/buildRoadmap'

const database = testDatabase()
afterEach(() => setClock(null))

const terms = {
  position: null as string | null,
  duties: [] as string[],
  scopeKinds: [] as string[],
  orderNumber: null as string | null,
  orderDate: null as string | null,
  validFrom: null as string | null,
  validTo: null as string | null,
}
const name = { familyName: 'Незабудкина', givenName: 'Роса', patronymic: 'Луговна' }
const id = () => crypto.randomUUID()

const buildHead = (organisationId?: string) =>
  buildMember({ role: 'head', ...(organisationId && { organisationId }) })

const give = ({ sessionId, organisationId }: Member, wishes: object) =>
  giveAssignment.perform(sessionId, {
    id: id(),
    organisationId,
    who: { kind: 'new', name },
    terms,
    ...wishes,
  })

const rosterOf = async ({ sessionId, organisationId }: Pick<Member, 'sessionId' | 'organisationId'>) => {
  const opened = await openOrganisation.perform(sessionId, { id: organisationId })
  if (!opened.ok || !opened.value.roster) throw new Error('no roster')
  return opened.value.roster
}
const assignmentsOf = ({ organisationId }: Pick<Member, 'organisationId'>) =>
  database.prisma.assignment.findMany({ where: { organisationId }, orderBy: { createdAt: 'asc' } })

describe('a person is added', () => {
  it('with a role, its order and its days, and stands in the roster', async () => {
    const head = await buildHead()
    const given = {
      ...terms,
      position: '  учитель   физики ',
      duties: ['анкеты', 'сводка'],
      orderNumber: '370',
      orderDate: '2026-11-18',
      validFrom: '2026-09-01',
      validTo: '2027-05-31',
    }
    setClock(() => new Date('2026-11-22T09:00:00Z'))
    expect(await give(head, { role: 'workingGroupMember', terms: given })).toMatchObject({ ok: true })
    const { people, assignments } = await rosterOf(head)
    const person = people.find((one) => one.name === 'Незабудкина Роса Луговна')
    expect(person?.account).toEqual({ state: 'none', proposedLogin: 'nezabudkina.rl', mayManage: true })
    expect(assignments.find(({ personId }) => personId === person?.id)).toMatchObject({
      role: 'workingGroupMember',
      phase: 'valid',
      terms: { ...given, position: 'учитель физики' },
    })
  })

  it('once, however often the button is pressed', async () => {
    const head = await buildHead()
    const once = { id: id(), role: 'teacher' }
    const answers = await Promise.all([give(head, once), give(head, once), give(head, once)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.code === 'conflict')).toHaveLength(2)
    expect(await database.prisma.person.count({ where: { organisationId: head.organisationId } })).toBe(2)
  })

  it.each([
    ['a role that no table knows', { role: 'oracle' }],
    ['a role that schools do not have', { role: 'municipalCoordinator' }],
    [
      'a last day before the first',
      { role: 'teacher', terms: { ...terms, validFrom: '2026-09-02', validTo: '2026-09-01' } },
    ],
    ['a day that is none', { role: 'teacher', terms: { ...terms, validFrom: '2026-02-30' } }],
    ['a year that nobody means', { role: 'teacher', terms: { ...terms, validTo: '0001-01-01' } }],
    [
      'a limit to kinds where there is none',
      { role: 'teacher', terms: { ...terms, scopeKinds: ['school'] } },
    ],
    ['no family name', { role: 'teacher', who: { kind: 'new', name: { ...name, familyName: '  ' } } }],
    ['a place without a name and without a position', { role: 'workingGroupMember', who: null }],
    ['a position longer than a page', { role: 'teacher', terms: { ...terms, position: 'я'.repeat(301) } }],
  ])('not with %s', async (_, wishes) => {
    const head = await buildHead()
    const result = await give(head, wishes)
    expect(result.ok).toBe(false)
    expect(['invalid', 'forbidden']).toContain(!result.ok && result.code)
    expect(await database.prisma.person.count({ where: { organisationId: head.organisationId } })).toBe(1)
    expect(await assignmentsOf(head)).toHaveLength(1)
  })

  it('a coordinator limited to kinds, by an administrator', async () => {
    const town = await buildOrganisation({ kind: 'municipalAuthority' })
    const administrator = await buildMember({ role: 'platformAdministrator', organisationId: town.id })
    const limited = { ...terms, scopeKinds: ['kindergarten'] }
    expect(await give(administrator, { role: 'municipalCoordinator', terms: limited })).toMatchObject({
      ok: true,
    })
    expect((await assignmentsOf(administrator)).at(-1)).toMatchObject({ scopeKinds: ['kindergarten'] })
  })

  it('never a stranger whose id somebody knows', async () => {
    const [head, stranger] = [await buildHead(), await buildMember({ role: 'teacher' })]
    const who = { kind: 'known', personId: stranger.personId }
    expect(await give(head, { role: 'teacher', who })).toMatchObject({ ok: false, code: 'notFound' })
  })
})

describe('nobody gives more than the own rights', () => {
  it('a deputy makes no head and no administrator, and leaves the head’s role and account alone', async () => {
    const head = await buildHead()
    const deputy = await buildMember({ role: 'deputyHead', organisationId: head.organisationId })
    for (const role of ['head', 'platformAdministrator'])
      expect(await give(deputy, { role })).toMatchObject({ code: 'forbidden', message: 'errors.grantBeyond' })
    const ending = { assignmentId: head.assignmentId, lastDay: '2026-01-01' }
    expect(await endAssignment.perform(deputy.sessionId, ending)).toMatchObject({
      message: 'errors.grantBeyond',
    })
    const change = {
      assignmentId: head.assignmentId,
      seen: terms,
      terms: { ...terms, validTo: '2026-01-01' },
    }
    expect(await changeAssignment.perform(deputy.sessionId, change)).toMatchObject({
      message: 'errors.grantBeyond',
    })
    const closing = { personId: head.personId, open: false }
    expect(await switchAccount.perform(deputy.sessionId, closing)).toMatchObject({
      message: 'errors.grantBeyond',
    })
    expect(await loadActor(head.sessionId)).toMatchObject({ roles: [{ role: 'head' }] })
  })

  it('an administrator gives oneself none of the content', async () => {
    const administrator = await buildMember({ role: 'platformAdministrator' })
    const who = { kind: 'known', personId: administrator.personId }
    expect(await give(administrator, { role: 'head', who })).toMatchObject({ message: 'errors.grantToSelf' })
    expect(await give(administrator, { role: 'head' })).toMatchObject({ ok: true })
  })
})

describe('a place without a name', () => {
  const place = {
    role: 'workingGroupMember',
    who: null,
    terms: { ...terms, position: 'психолог', duties: ['подбор пар'] },
  }

  it('is filled with a member or with somebody new, and keeps its duties', async () => {
    const head = await buildHead()
    const teacher = await buildMember({ role: 'teacher', organisationId: head.organisationId })
    for (const who of [
      { kind: 'new', name },
      { kind: 'known', personId: teacher.personId },
    ]) {
      const assignmentId = id()
      await give(head, { ...place, id: assignmentId })
      expect(await fillPlace.perform(head.sessionId, { assignmentId, who })).toMatchObject({ ok: true })
      const filled = await database.prisma.assignment.findUniqueOrThrow({ where: { id: assignmentId } })
      expect(filled).toMatchObject({ position: 'психолог', duties: ['подбор пар'] })
      expect(filled.personId).not.toBeNull()
    }
    expect((await loadActor(teacher.sessionId))?.roles.map(({ role }) => role)).toContain(
      'workingGroupMember',
    )
  })

  it('is filled by one of two who do it at once', async () => {
    const head = await buildHead()
    const assignmentId = id()
    await give(head, { ...place, id: assignmentId })
    const filling = { assignmentId, who: { kind: 'new', name } }
    const answers = await Promise.all([1, 2].map(() => fillPlace.perform(head.sessionId, filling)))
    expect(answers.map((answer) => (answer.ok ? 'done' : answer.code)).sort()).toEqual(['conflict', 'done'])
    expect(await database.prisma.person.count({ where: { organisationId: head.organisationId } })).toBe(2)
  })
})

describe('an assignment', () => {
  it('is put right, but not over what somebody else has changed meanwhile', async () => {
    const head = await buildHead()
    const { assignmentId } = await buildMember({ role: 'teacher', organisationId: head.organisationId })
    const change = (seen: object, wanted: object) =>
      changeAssignment.perform(head.sessionId, { assignmentId, seen, terms: { ...terms, ...wanted } })
    expect(await change(terms, { position: 'учитель химии' })).toMatchObject({ ok: true })
    expect(await change(terms, { position: 'учитель физики' })).toMatchObject({ code: 'conflict' })
    expect(await change({ ...terms, position: 'учитель химии' }, { orderNumber: '12' })).toMatchObject({
      ok: true,
    })
  })

  it('ends with its last day and stays as a fact, one that has not begun is called off', async () => {
    setClock(() => new Date('2026-11-22T09:00:00Z'))
    const head = await buildHead()
    const { organisationId } = head
    const now = await buildMember({ role: 'teacher', organisationId })
    const later = await buildMember({ role: 'teacher', organisationId, validFrom: new Date('2027-01-09') })
    const end = (assignmentId: string, lastDay: string) =>
      endAssignment.perform(head.sessionId, { assignmentId, lastDay })
    await end(now.assignmentId, '2026-11-21')
    await end(later.assignmentId, '2026-11-22')
    const { assignments } = await rosterOf(head)
    const phase = Object.fromEntries(assignments.map((one) => [one.id, [one.phase, one.terms.validTo]]))
    expect(phase[now.assignmentId]).toEqual(['ended', '2026-11-21'])
    expect(phase[later.assignmentId]).toEqual(['ended', '2027-01-08'])
    expect((await loadActor(now.sessionId))?.roles).toEqual([])
  })
})

describe('the last who manages the members', () => {
  const end = ({ sessionId }: Member, { assignmentId }: Member, lastDay = '2026-11-22') =>
    endAssignment.perform(sessionId, { assignmentId, lastDay })

  it('is not taken away, nor shortened, nor closed', async () => {
    setClock(() => new Date('2026-11-22T09:00:00Z'))
    const head = await buildHead()
    expect(await end(head, head)).toMatchObject({ code: 'conflict', message: 'errors.lastManager' })
    const change = {
      assignmentId: head.assignmentId,
      seen: terms,
      terms: { ...terms, validTo: '2027-05-31' },
    }
    expect(await changeAssignment.perform(head.sessionId, change)).toMatchObject({
      message: 'errors.lastManager',
    })
    const other = await buildHead(head.organisationId)
    expect(await end(head, head)).toMatchObject({ ok: true })
    const closing = { personId: other.personId, open: false }
    expect(await switchAccount.perform(other.sessionId, closing)).toMatchObject({
      message: 'errors.ownAccount',
    })
  })

  it('hands over to one who has an account and follows without a gap', async () => {
    setClock(() => new Date('2026-11-22T09:00:00Z'))
    const head = await buildHead()
    const next = { role: 'head', terms: { ...terms, validFrom: '2027-01-01' } }
    await give(head, next)
    // Whoever was added has not signed in yet and manages nobody.
    expect(await end(head, head, '2026-12-31')).toMatchObject({ message: 'errors.lastManager' })
    await buildMember({
      role: 'head',
      organisationId: head.organisationId,
      validFrom: new Date('2027-01-01'),
    })
    expect(await end(head, head, '2026-12-30')).toMatchObject({ message: 'errors.lastManager' })
    expect(await end(head, head, '2026-12-31')).toMatchObject({ ok: true })
  })

  it('of two heads who dismiss each other at once one stays', async () => {
    const head = await buildHead()
    const other = await buildHead(head.organisationId)
    const answers = await Promise.all([end(head, other, '2020-01-01'), end(other, head, '2020-01-01')])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('may be dismissed by an administrator above, who can appoint another', async () => {
    const town = await buildOrganisation({ kind: 'municipalAuthority' })
    const administrator = await buildMember({ role: 'platformAdministrator', organisationId: town.id })
    const head = await buildHead((await buildSchool({ parentId: town.id })).id)
    expect(await end(administrator, head)).toMatchObject({ ok: true })
  })
})

describe('an account', () => {
  it('is closed at once, with the roles left as they are, and opened again', async () => {
    const head = await buildHead()
    const teacher = await buildMember({ role: 'teacher', organisationId: head.organisationId })
    const set = (open: boolean) => switchAccount.perform(head.sessionId, { personId: teacher.personId, open })
    expect(await set(false)).toMatchObject({ ok: true })
    expect(await loadActor(teacher.sessionId)).toBeNull()
    expect(await set(true)).toMatchObject({ ok: true })
    expect((await loadActor(teacher.sessionId))?.roles).toHaveLength(1)
  })
})

describe('what a reader sees of an organisation', () => {
  it('from outside no persons, inside no accounts but for whoever manages members', async () => {
    const town = await buildOrganisation({ kind: 'municipalAuthority' })
    const coordinator = await buildMember({ role: 'municipalCoordinator', organisationId: town.id })
    const school = await buildSchool({ parentId: town.id })
    const teacher = await buildMember({ role: 'teacher', organisationId: school.id, login: 'tsvetkova' })
    const mentor = await buildMember({ role: 'mentor', organisationId: school.id })
    for (const { sessionId } of [coordinator, mentor]) {
      const opened = await openOrganisation.perform(sessionId, { id: school.id })
      expect(opened).toMatchObject({ ok: true, value: { name: school.name, roster: null } })
    }
    const { people, grantable } = await rosterOf(teacher)
    expect(people).toHaveLength(2)
    expect(people.every(({ account }) => account === null)).toBe(true)
    expect(grantable).toBeNull()
    expect(JSON.stringify(people)).not.toContain('tsvetkova')
  })

  it('below it what one may look into, above it the same', async () => {
    const region = await buildOrganisation({ kind: 'regionalCentre' })
    const town = await buildOrganisation({ kind: 'municipalAuthority', parentId: region.id })
    const school = await buildSchool({ parentId: town.id, name: 'Школа' })
    const garden = await buildOrganisation({ kind: 'kindergarten', parentId: town.id, name: 'Сад' })
    const limited = await buildMember({
      role: 'municipalCoordinator',
      organisationId: town.id,
      scopeKinds: ['kindergarten'],
    })
    const opened = await openOrganisation.perform(limited.sessionId, { id: town.id })
    expect(opened).toMatchObject({ value: { above: null, below: [{ id: garden.id, name: 'Сад' }] } })
    const teacher = await buildMember({ role: 'teacher', organisationId: school.id })
    expect(await openOrganisation.perform(teacher.sessionId, { id: school.id })).toMatchObject({
      value: { above: null, below: [] },
    })
  })
})

describe('a substitute', () => {
  it.each([
    ['Europe/Kaliningrad', '2031-05-31T21:59:59Z', '2031-05-31T22:00:00Z'],
    ['Asia/Kamchatka', '2031-05-31T11:59:59Z', '2031-05-31T12:00:00Z'],
  ])('loses pages and actions with the last day in %s, by itself', async (timeZone, before, after) => {
    const { id: organisationId } = await buildSchool({ timeZone })
    const roadmap = await buildRoadmap({ organisationId })
    const substitute = await buildMember({ organisationId, role: 'curator', validTo: new Date('2031-05-31') })
    await database.prisma.session.update({
      where: { id: substitute.sessionId },
      data: { expiresAt: new Date('2032-01-01') },
    })
    const open = () => openRoadmap.perform(substitute.sessionId, { id: roadmap.id })
    setClock(() => new Date(before))
    expect(await open()).toMatchObject({ ok: true })
    setClock(() => new Date(after))
    expect(await open()).toMatchObject({ ok: false, code: 'notFound' })
  })
})
