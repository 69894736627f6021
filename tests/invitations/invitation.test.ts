import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadActor } from '@/server/access/loadActor'
import { setClock } from '@/server/clock'
import { directHeader } from '@/server/http/isDirect'
import { acceptInvitation } from '@/server/invitations/acceptInvitation'
import { invitePerson, type Invited } from '@/server/invitations/invitePerson'
import { readInvitation } from '@/server/invitations/readInvitation'
import { withdrawInvitation } from '@/server/invitations/withdrawInvitation'
import { log } from '@/server/log'
import { signIn } from '@/server/people/signIn'
import { endAssignment } from '@/server/members/endAssignment'
import { openOrganisation } from '@/server/organisations/openOrganisation'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember, type Member } from '@/tests/factories/buildMember'
import { buildOrganisation, buildSchool } from '@/tests/factories/buildOrganisation'
import { callerFrom } from '@/tests/factories/callerFrom'
import { requestAs } from '@/tests/factories/requestAs'
import { unique } from '@/tests/factories/unique'

const database = testDatabase()
afterEach(() => setClock(null))

const password = 'три слова подряд'
const day = 24 * 60 * 60 * 1000

/** A school with a head, and a teacher who has no account yet. */
const buildNewcomer = async (organisationId?: string) => {
  const head = await buildMember({ role: 'head', ...(organisationId && { organisationId }) })
  const { id: personId } = await database.prisma.person.create({
    data: {
      organisationId: head.organisationId,
      familyName: 'Незабудкина',
      givenName: 'Роса',
      assignments: { create: { organisationId: head.organisationId, role: 'teacher' } },
    },
  })
  return { head, personId, login: `nezabudkina${unique()}` }
}

const invite = async (by: Member, personId: string, login: string): Promise<Invited> => {
  const result = await invitePerson.perform(by.sessionId, { personId, login })
  if (!result.ok) throw new Error(result.message)
  return result.value
}
const read = async (token: string) => readInvitation.perform(await requestAs(null, '/'), { token })
const accept = async (token: string, login: string, chosen = password) =>
  acceptInvitation.perform(await requestAs(null, '/'), { token, login, password: chosen })
const gone = { ok: false, code: 'notFound', message: 'errors.invitationGone' }

describe('an invitation', () => {
  it('makes the account of its person with the roles that were given, and is told beforehand', async () => {
    const { head, personId, login } = await buildNewcomer()
    const { token, expiresAt } = await invite(head, personId, ` ${login.toUpperCase()} `)
    expect(await read(token)).toMatchObject({
      value: { name: 'Незабудкина Роса', roles: ['teacher'], login, expiresAt },
    })
    expect(await accept(token, login)).toMatchObject({ ok: true })
    const signedIn = await signIn({ login, password }, callerFrom())
    const actor = await loadActor(signedIn?.sessionId ?? '')
    expect(actor).toMatchObject({
      personId,
      roles: [{ role: 'teacher', organisationId: head.organisationId }],
    })
  })

  it('has 256 bits, of which only the hash is kept, and none comes to the log', async () => {
    const logged: unknown[] = []
    for (const level of ['info', 'warn', 'error'] as const)
      vi.spyOn(log, level).mockImplementation((...words: unknown[]) => void logged.push(words))
    const { head, personId, login } = await buildNewcomer()
    const { token } = await invite(head, personId, login)
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    await accept(token, head.login)
    await accept(`${token}x`, login)
    expect(logged.length).toBeGreaterThan(0)
    expect(JSON.stringify(logged)).not.toContain(token)
    const { rows } = await database.pool.query<{ row: string }>(
      'SELECT invitation::text AS row FROM invitation',
    )
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(token).toString('hex'))
  })

  it('is one account however often and by whomever it is pressed at once', async () => {
    const { head, personId, login } = await buildNewcomer()
    const { token } = await invite(head, personId, login)
    const answers = await Promise.all([1, 2, 3, 4].map((index) => accept(token, `${login}.${index}`)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const answer of answers.filter(({ ok }) => !ok)) expect(answer).toEqual(gone)
    expect(await database.prisma.account.count({ where: { personId } })).toBe(1)
  })

  it('ends after seven days, to the moment', async () => {
    const { head, personId, login } = await buildNewcomer()
    const { token, expiresAt } = await invite(head, personId, login)
    const end = Date.parse(expiresAt)
    expect(Math.abs(end - Date.now() - 7 * day)).toBeLessThan(day)
    setClock(() => new Date(end - 1))
    expect(await read(token)).toMatchObject({ ok: true })
    setClock(() => new Date(end))
    expect(await accept(token, login)).toEqual(gone)
  })

  it('says the same where it was used, withdrawn, replaced, has run out or was never given', async () => {
    const used = await buildNewcomer()
    const { token: usedToken } = await invite(used.head, used.personId, used.login)
    await accept(usedToken, used.login)
    const withdrawn = await buildNewcomer()
    const { token: withdrawnToken } = await invite(withdrawn.head, withdrawn.personId, withdrawn.login)
    await withdrawInvitation.perform(withdrawn.head.sessionId, { personId: withdrawn.personId })
    const replaced = await buildNewcomer()
    const { token: replacedToken } = await invite(replaced.head, replaced.personId, replaced.login)
    const { token: lastToken } = await invite(replaced.head, replaced.personId, replaced.login)
    for (const token of [usedToken, withdrawnToken, replacedToken, 'never', '']) {
      expect(await read(token)).toEqual(gone)
      expect(await accept(token, `${used.login}x`)).toEqual(gone)
    }
    expect(await read(lastToken)).toMatchObject({ ok: true })
  })

  it('keeps waiting where the login is taken, and takes another', async () => {
    const { head, personId, login } = await buildNewcomer()
    const { token } = await invite(head, personId, login)
    const taken = await buildMember()
    expect(await accept(token, taken.login)).toMatchObject({ code: 'conflict', message: 'errors.loginTaken' })
    expect(await accept(token, `${login}.2`)).toMatchObject({ ok: true })
  })

  it.each([
    ['short', 'Ab1!'],
    ['of one sign', 'аааааааааааа'],
  ])('takes no password that is %s', async (_, chosen) => {
    const { head, personId, login } = await buildNewcomer()
    const { token } = await invite(head, personId, login)
    expect(await accept(token, login, chosen)).toMatchObject({ ok: false, code: 'invalid' })
    expect(await accept(token, `${login}-long-enough`, `${login}-long-enough`)).toMatchObject({
      message: 'errors.passwordIsLogin',
    })
    expect(await read(token)).toMatchObject({ ok: true })
  })

  it('of the invented region is opened on this machine alone', async () => {
    const school = await buildSchool({ isDemo: true })
    const { head, personId, login } = await buildNewcomer(school.id)
    const { token } = await invite(head, personId, login)
    expect(await accept(token, login)).toEqual(gone)
    const here = await requestAs(null, '/', { headers: { [directHeader]: '1' } })
    expect(await acceptInvitation.perform(here, { token, login, password })).toMatchObject({ ok: true })
  })
})

describe('nobody is invited', () => {
  it('who has an account, or under a login that is taken', async () => {
    const { head, personId } = await buildNewcomer()
    const member = await buildMember({ role: 'teacher', organisationId: head.organisationId })
    expect(
      await invitePerson.perform(head.sessionId, { personId: member.personId, login: 'somebody' }),
    ).toMatchObject({ code: 'conflict', message: 'errors.hasAccount' })
    expect(await invitePerson.perform(head.sessionId, { personId, login: member.login })).toMatchObject({
      code: 'conflict',
      message: 'errors.loginTaken',
    })
  })

  it('who holds nothing now and will hold nothing', async () => {
    const { head, personId, login } = await buildNewcomer()
    const { id: assignmentId } = await database.prisma.assignment.findFirstOrThrow({ where: { personId } })
    await endAssignment.perform(head.sessionId, { assignmentId, lastDay: '2020-01-01' })
    expect(await invitePerson.perform(head.sessionId, { personId, login })).toMatchObject({
      message: 'errors.inviteWithoutRole',
    })
  })

  it('by somebody who may give less than the link would: a deputy takes no head’s account', async () => {
    const { head, personId, login } = await buildNewcomer()
    const deputy = await buildMember({ role: 'deputyHead', organisationId: head.organisationId })
    await database.prisma.assignment.updateMany({ where: { personId }, data: { role: 'head' } })
    expect(await invitePerson.perform(deputy.sessionId, { personId, login })).toMatchObject({
      code: 'forbidden',
      message: 'errors.grantBeyond',
    })
  })

  it('by a head, with a role that the person holds elsewhere', async () => {
    const { head, personId, login } = await buildNewcomer()
    const { id: organisationId } = await buildOrganisation({ kind: 'municipalAuthority' })
    await database.prisma.assignment.create({ data: { personId, organisationId, role: 'methodologist' } })
    expect(await invitePerson.perform(head.sessionId, { personId, login })).toMatchObject({
      code: 'forbidden',
    })
  })
})

it('open ones stand in the list of whoever manages members, without their secret', async () => {
  const { head, personId, login } = await buildNewcomer()
  const { token, expiresAt } = await invite(head, personId, login)
  const accountOf = async () => {
    const opened = await openOrganisation.perform(head.sessionId, { id: head.organisationId })
    expect(JSON.stringify(opened)).not.toContain(token)
    return opened.ok && opened.value.roster?.people.find(({ id }) => id === personId)?.account
  }
  expect(await accountOf()).toEqual({ state: 'invited', login, expiresAt, mayManage: true })
  await withdrawInvitation.perform(head.sessionId, { personId })
  expect(await accountOf()).toMatchObject({ state: 'none' })
})
