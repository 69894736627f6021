import { afterEach, describe, expect, it } from 'vitest'
import { setClock } from '@/server/clock'
import { changePassword } from '@/server/people/changePassword'
import { endMySession } from '@/server/people/endMySession'
import { endOtherSessions } from '@/server/people/endOtherSessions'
import { readAccount } from '@/server/people/readAccount'
import { signIn } from '@/server/people/signIn'
import { withDatabaseDown } from '@/tests/access/withDatabaseDown'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember, memberPassword, type Member } from '@/tests/factories/buildMember'
import { callerFrom } from '@/tests/factories/callerFrom'
import { liveHub } from '@/tests/realtime/liveHub'

const database = testDatabase()
const live = liveHub()
afterEach(() => setClock(null))
const windows = 'Firefox, Windows'

const newPassword = 'Иван-да-марья 15'
const signedIn = async ({ login }: Member, password = memberPassword, device: string | null = null) =>
  (await signIn({ login, password }, callerFrom({ device })))?.sessionId ?? null
const change = (sessionId: string, wishes: object = {}) =>
  changePassword.perform(sessionId, { oldPassword: memberPassword, newPassword, ...wishes })
const lives = async (sessionId: string) => (await readAccount.perform(sessionId, {})).ok

describe('one’s own account', () => {
  it('says who one is, as what, by which order and until when', async () => {
    const member = await buildMember({ role: 'curator', position: 'зам. директора', familyName: 'Рябинина' })
    const { organisationId, personId } = member
    setClock(() => new Date('2031-03-01T12:00:00+03:00'))
    const assign = (data: object) =>
      database.prisma.assignment.create({ data: { organisationId, personId, role: 'teacher', ...data } })
    await assign({ validTo: new Date('2031-02-28') })
    await assign({ role: 'head', validFrom: new Date('2031-03-02'), orderNumber: '370' })
    await database.prisma.session.updateMany({ data: { expiresAt: new Date('2031-03-02') } })
    const result = await readAccount.perform(member.sessionId, {})
    expect(result).toMatchObject({
      ok: true,
      value: {
        fullName: 'Рябинина Рябина',
        login: member.login,
        assignments: [
          { role: 'curator', phase: 'valid', terms: { position: 'зам. директора', validTo: null } },
          { role: 'head', phase: 'coming', terms: { validFrom: '2031-03-02', orderNumber: '370' } },
          { role: 'teacher', phase: 'ended', terms: { validTo: '2031-02-28' } },
        ],
      },
    })
  })

  it('lists one’s living sessions alone, with a word for the device and nothing of the address', async () => {
    const member = await buildMember()
    const other = await signedIn(member, memberPassword, windows)
    const ended = await signedIn(member)
    await endMySession.perform(member.sessionId, { sessionId: ended })
    await buildMember({ organisationId: member.organisationId })
    const result = await readAccount.perform(member.sessionId, {})
    if (!result.ok) throw new Error(result.code)
    expect(result.value.sessions.map(({ id, device, here }) => [id, device, here])).toEqual([
      [other, windows, false],
      [member.sessionId, null, true],
    ])
    expect(Object.keys(result.value.sessions[0] ?? {})).not.toContain('address')
  })
})

describe('ending sessions', () => {
  it('ends one, once and for all, and leaves the others', async () => {
    const member = await buildMember()
    const [first, second] = [(await signedIn(member)) ?? '', (await signedIn(member)) ?? '']
    expect(await endMySession.perform(member.sessionId, { sessionId: first })).toMatchObject({ ok: true })
    expect([await lives(first), await lives(second), await lives(member.sessionId)]).toEqual([
      false,
      true,
      true,
    ])
  })

  it('ends all others, and this one stays', async () => {
    const member = await buildMember()
    const first = (await signedIn(member)) ?? ''
    await signedIn(member)
    expect(await endOtherSessions.perform(member.sessionId, {})).toEqual({ ok: true, value: { ended: 2 } })
    expect([await lives(first), await lives(member.sessionId)]).toEqual([false, true])
    expect(await endOtherSessions.perform(member.sessionId, {})).toEqual({ ok: true, value: { ended: 0 } })
  })

  it('never ends a session of somebody else, and does not tell that there is one', async () => {
    const [member, colleague] = [await buildMember(), await buildMember()]
    const { sessionId } = colleague
    const answers = [
      await endMySession.perform(member.sessionId, { sessionId }),
      await endMySession.perform(member.sessionId, { sessionId: '00000000-0000-4000-8000-000000000001' }),
    ]
    expect(answers[0]).toMatchObject({ ok: false, code: 'notFound' })
    expect(answers[0]).toEqual(answers[1])
    expect(await lives(colleague.sessionId)).toBe(true)
  })
})

describe('a change of the password', () => {
  it('[S20] ends all other sessions and their sockets at once, and this one stays', async () => {
    const { roadmap, author } = await live.build()
    const elsewhere = { ...author, sessionId: (await signedIn(author)) ?? '' }
    const [here, there] = [await live.join(author, roadmap), await live.join(elsewhere, roadmap)]
    expect(await change(author.sessionId)).toEqual({ ok: true, value: { ended: 1 } })
    await live.network.until(() => there.closed !== null)
    expect(there.closed?.code).toBe(4401)
    expect(here.closed).toBeNull()
    expect([await lives(elsewhere.sessionId), await lives(author.sessionId)]).toEqual([false, true])
    expect([await signedIn(author), await signedIn(author, newPassword)]).toEqual([null, expect.any(String)])
  })

  it.each<[string, object, string]>([
    ['a wrong old one', { oldPassword: 'не тот' }, 'errors.wrongPassword'],
    ['a short new one', { newPassword: 'Мать7-и' }, 'errors.invalid'],
    ['one like nothing', { newPassword: 'аааааааааааа' }, 'errors.invalid'],
    ['the old one again', { newPassword: memberPassword }, 'errors.samePassword'],
    ['one with U+0000', { newPassword: 'Иван-да-марья\u0000' }, 'errors.invalid'],
    ['something that is no text', { newPassword: { length: 20 } }, 'errors.invalid'],
  ])('to %s changes nothing', async (_what, wishes, message) => {
    const member = await buildMember()
    expect(await change(member.sessionId, wishes)).toMatchObject({ ok: false, code: 'invalid', message })
    expect(await signedIn(member)).not.toBeNull()
  })

  it('to the login, in whatever case, changes nothing', async () => {
    const member = await buildMember({ login: 'podorozhnikova' })
    const answer = await change(member.sessionId, { newPassword: 'Podorozhnikova' })
    expect(answer).toMatchObject({ ok: false, message: 'errors.passwordIsLogin' })
  })

  it('is held up after wrong guesses of the old one, whatever strangers do at the door', async () => {
    const member = await buildMember()
    for (let time = 0; time < 8; time++)
      await signIn({ login: member.login, password: 'не тот' }, callerFrom()).catch(() => null)
    for (let time = 0; time < 5; time++)
      expect(await change(member.sessionId, { oldPassword: 'не тот' })).toMatchObject({ code: 'invalid' })
    expect(await change(member.sessionId)).toMatchObject({ ok: false, code: 'tooMany', wait: 5 })
    setClock(() => new Date(Date.now() + 6_000))
    expect(await change(member.sessionId)).toMatchObject({ ok: true })
  })

  it('happens once where two ask at once', async () => {
    const member = await buildMember()
    const other = (await signedIn(member)) ?? ''
    const answers = await Promise.all([
      change(member.sessionId, { newPassword: 'Медуница лесная' }),
      change(other, { newPassword: 'Первоцвет 12' }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is no refusal where the database is away', async () => {
    const member = await buildMember()
    await withDatabaseDown(database, async () => {
      expect(await change(member.sessionId)).toMatchObject({ ok: false, code: 'outage' })
    })
  })
})
