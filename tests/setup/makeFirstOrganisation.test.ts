import { beforeEach, describe, expect, it } from 'vitest'
import { setClock } from '@/server/clock'
import { readMe } from '@/server/people/readMe'
import { signIn } from '@/server/people/signIn'
import { makeFirstOrganisation } from '@/server/setup/makeFirstOrganisation'
import { offerSetupKey } from '@/server/setup/offerSetupKey'
import { loadDemo } from '@/server/demo/loadDemo'
import { buildMember } from '@/tests/factories/buildMember'
import { requestAs } from '@/tests/factories/requestAs'
import { emptyDatabase } from '@/tests/setup/emptyDatabase'
import { firstSchool } from '@/tests/setup/firstSchool'
import { keyIn, printedBy, printedKey } from '@/tests/setup/printedKey'

const database = emptyDatabase()
const nobody = { address: null, direct: false, device: null }

const make = async (input: unknown) => makeFirstOrganisation.perform(await requestAs(null, '/'), input)
const withKey = (key: string, changes: object = {}) => ({ key, organisation: { ...firstSchool, ...changes } })

const counts = async () => {
  const [organisations, people, accounts, assignments] = await Promise.all([
    database.prisma().organisation.count(),
    database.prisma().person.count(),
    database.prisma().account.count(),
    database.prisma().assignment.count(),
  ])
  return { organisations, people, accounts, assignments }
}
const nothing = { organisations: 0, people: 0, accounts: 0, assignments: 0 }
const one = { organisations: 1, people: 1, accounts: 1, assignments: 2 }

describe('with the key that the program has printed', () => {
  it('makes the organisation and its first person, who can sign in and look after it', async () => {
    expect(await make(withKey(await printedKey()))).toEqual({ ok: true, value: undefined })
    expect(await counts()).toEqual(one)
    expect(await database.prisma().organisation.findFirst()).toMatchObject({
      kind: 'school',
      name: firstSchool.name,
      shortName: 'Берёзовская школа',
      timeZone: 'Asia/Omsk',
      firstSchoolYear: 2026,
      isDemo: false,
      parentId: null,
    })
    const { login, password } = firstSchool.administrator
    const signedIn = await signIn({ login: 'Medunica ', password }, nobody)
    expect(await signIn({ login, password: `${password}.` }, nobody)).toBeNull()
    expect(await readMe.perform(signedIn?.sessionId ?? null, {})).toMatchObject({
      value: {
        name: 'Медуницына\u00a0В.\u00a0Е.',
        organisations: [
          {
            roles: ['deputyHead', 'platformAdministrator'],
            abilities: { 'roadmap.create': true, 'organisation.manage': true, 'member.manage': true },
          },
        ],
      },
    })
  })

  it.each([
    ['regionalCentre', 'regionalCentre'],
    ['municipalAuthority', 'municipalCoordinator'],
    ['kindergarten', 'head'],
    ['additionalEducation', 'curator'],
    ['college', 'deputyHead'],
  ])('makes a %s with its %s', async (kind, role) => {
    const administrator = { ...firstSchool.administrator, role, patronymic: '' }
    expect(await make(withKey(await printedKey(), { kind, administrator }))).toMatchObject({ ok: true })
    const held = await database.prisma().assignment.findMany({ orderBy: { role: 'asc' } })
    expect(held.map((assignment) => assignment.role).sort()).toEqual([role, 'platformAdministrator'].sort())
  })

  it('reads it however it was typed: small, without hyphens, in Russian letters', async () => {
    const key = await printedKey()
    expect(key).toMatch(/^([ABCDEFGHJKMNPQRSTUVWXYZ]{4}-){3}[ABCDEFGHJKMNPQRSTUVWXYZ]{4}$/)
    const russian = [...key.toLowerCase()].map(
      (letter) => ({ a: 'а', c: 'с', m: 'м', x: 'х' })[letter] ?? letter,
    )
    expect(await make(withKey(` ${russian.join('').replaceAll('-', ' ')} `))).toMatchObject({ ok: true })
  })

  it('is done once, however many ask at once', async () => {
    const key = await printedKey()
    const logins = ['odin', 'dva', 'tri', 'chetyre']
    const answers = await Promise.all(
      logins.map((login) => make(withKey(key, { administrator: { ...firstSchool.administrator, login } }))),
    )
    expect(answers.map((answer) => (answer.ok ? 'done' : answer.code)).sort()).toEqual([
      'done',
      ...Array<string>(3).fill('notFound'),
    ])
    expect(await counts()).toEqual(one)
  })

  it('or the invented region, never both', async () => {
    const key = await printedKey()
    const [made, loaded] = await Promise.all([
      make(withKey(key)),
      loadDemo({ password: undefined, notice: () => undefined }),
    ])
    expect([made.ok, loaded !== null].filter(Boolean)).toHaveLength(1)
    expect((await counts()).organisations).toBe(made.ok ? 1 : 9)
  })
})

describe('is refused, and nothing is made', () => {
  beforeEach(() => () => setClock(null))

  it('with a wrong key, in a sentence that says where the right one is', async () => {
    await printedKey()
    for (const key of ['ABCD-EFGH-JKMN-PQRS', '', '----', '0'.repeat(100)])
      expect(await make(withKey(key))).toEqual({ ok: false, code: 'forbidden', message: 'errors.setupKey' })
    expect(await counts()).toEqual(nothing)
  })

  it('to whoever goes on guessing, who has to wait, and then longer; the right key works after that', async () => {
    const key = await printedKey()
    const at = new Date('2026-09-01T06:00:00Z').getTime()
    let passed = 0
    setClock(() => new Date(at + passed))
    const guess = async () => make(withKey('ABCD-EFGH-JKMN-PQRS'))
    const codes: string[] = []
    for (let tries = 0; tries < 8; tries++)
      codes.push((await guess().then((result) => !result.ok && result.code)) || '')
    expect(codes.slice(0, 4)).toEqual(Array(4).fill('forbidden'))
    expect(codes.at(-1)).toBe('tooMany')
    expect(await make(withKey(key))).toMatchObject({ code: 'tooMany' })
    expect(await counts()).toEqual(nothing)
    passed = 60 * 60 * 1000
    expect(await make(withKey(key))).toMatchObject({ ok: true })
  })

  it('with the key of an earlier start', async () => {
    const earlier = await printedKey()
    const key = await printedKey()
    expect(key).not.toBe(earlier)
    expect(await make(withKey(earlier))).toMatchObject({ code: 'forbidden' })
    expect(await make(withKey(key))).toMatchObject({ ok: true })
  })

  it('where no key was ever printed', async () => {
    expect(await make(withKey(''))).toMatchObject({ code: 'forbidden' })
    expect(await counts()).toEqual(nothing)
  })

  it('where somebody has an account: with the right key as with a wrong one, and as at a wrong address', async () => {
    const key = await printedKey()
    await buildMember()
    const before = await counts()
    const answers = [await make(withKey(key)), await make(withKey('ABCD-EFGH-JKMN-PQRS'))]
    expect(answers[0]).toMatchObject({ ok: false, code: 'notFound', message: 'errors.notFound' })
    expect(answers[1]).toEqual(answers[0])
    expect(await counts()).toEqual(before)
  })

  const { administrator } = firstSchool
  it.each<[string, object]>([
    ['a kind that nobody begins with', { kind: 'partner' }],
    [
      'a role that the kind does not have',
      { administrator: { ...administrator, role: 'municipalCoordinator' } },
    ],
    ['more rights than offered', { administrator: { ...administrator, role: 'platformAdministrator' } }],
    ['no name', { name: '  \u00a0 ' }],
    ['a name without end', { name: 'я'.repeat(401) }],
    ['a zone that does not exist', { timeZone: 'Europe/Moscow; DROP TABLE account' }],
    ['a school year of another age', { schoolYear: 20261 }],
    ['a login that nobody can type', { administrator: { ...administrator, login: 'лог ин' } }],
    ['a short password', { administrator: { ...administrator, password: '123456789' } }],
    ['a password that is one letter', { administrator: { ...administrator, password: 'аааааааааааа' } }],
    ['half a person', { administrator: { ...administrator, familyName: undefined } }],
    ['a NUL', { administrator: { ...administrator, password: 'облако над\u0000рекой' } }],
    ['what the form does not have', { isDemo: true }],
    ['an operator in place of a text', { name: { contains: '' } }],
  ])('with %s; the key stays good', async (_, changes) => {
    const key = await printedKey()
    expect(await make(withKey(key, changes))).toMatchObject({ ok: false, code: 'invalid' })
    expect(await counts()).toEqual(nothing)
    expect(await make(withKey(key))).toMatchObject({ ok: true })
  })
})

describe('the key', () => {
  it('is kept as a hash alone, and is gone after its use', async () => {
    const key = await printedKey()
    const kept = () => database.prisma().setting.findMany({ where: { key: 'setupKey' } })
    const [row] = await kept()
    expect(row?.value).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify(row)).not.toContain(key)
    expect(JSON.stringify(row)).not.toContain(key.replaceAll('-', ''))
    await make(withKey(key))
    expect(await kept()).toEqual([])
  })

  it('is not made, and an old one taken away, where somebody has an account', async () => {
    await printedKey()
    await buildMember()
    expect(keyIn(await printedBy(offerSetupKey))).toBeNull()
    expect(await database.prisma().setting.count({ where: { key: 'setupKey' } })).toBe(0)
  })
})
