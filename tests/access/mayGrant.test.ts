import { describe, expect, it } from 'vitest'
import { organisationKinds, type Actor, type HeldRole, type OrganisationFacts } from '@/domain/access/Actor'
import { fits, grantable, isScopable, mayGrant, mayManageAccount } from '@/domain/access/mayGrant'
import { roleNames, roles, type RoleName } from '@/domain/access/roles'
import { losesManagers, unmanagedFrom } from '@/domain/access/unmanagedFrom'

const school: OrganisationFacts = { id: 'school', kind: 'school', ancestors: ['town', 'region'] }
const town: OrganisationFacts = { id: 'town', kind: 'municipalAuthority', ancestors: ['region'] }
const centre: OrganisationFacts = { id: 'region', kind: 'regionalCentre', ancestors: [] }

const actor = (...held: HeldRole[]): Actor => ({
  accountId: 'account',
  sessionId: 'session',
  personId: 'me',
  name: 'Подорожникова Р.',
  accessVersion: 1,
  validUntil: null,
  roles: held,
})
const at = (role: RoleName, organisationId: string, scopeKinds: HeldRole['scopeKinds'] = []): Actor =>
  actor({ role, organisationId, scopeKinds })

// Written out by hand, not derived from the table.
const staffOfSchool: RoleName[] = [
  'curator',
  'workingGroupMember',
  'classTeacher',
  'teacher',
  'psychologist',
  'technician',
  'mentor',
  'mentee',
  'legalRepresentative',
  'partner',
]
const ofAuthority: RoleName[] = [
  'platformAdministrator',
  'controllingOfficial',
  'methodologist',
  'workingGroupMember',
  'technician',
]

describe('who appoints whom', () => {
  const expected: Partial<Record<RoleName, RoleName[]>> = {
    head: ['head', 'deputyHead', ...staffOfSchool],
    deputyHead: ['deputyHead', ...staffOfSchool],
    platformAdministrator: ['platformAdministrator', 'head', 'deputyHead', ...staffOfSchool],
  }

  it.each(roleNames)('%s in a school: others', (role) => {
    const { others } = grantable(at(role, 'school'), school)
    expect(others.sort()).toEqual([...(expected[role] ?? [])].sort())
  })

  it.each(roleNames)(
    '%s gives nobody, oneself included, a right beyond the own, but who appoints',
    (role) => {
      for (const kind of organisationKinds) {
        const here: OrganisationFacts = { id: 'here', kind, ancestors: [] }
        const { others, self } = grantable(at(role, 'here'), here)
        const appoints = roles[role].own.includes('member.appoint')
        for (const given of [...self, ...(appoints ? [] : others)]) {
          expect(roles[role].own).toEqual(expect.arrayContaining([...roles[given].own]))
          expect(roles[role].below).toEqual(expect.arrayContaining([...roles[given].below]))
        }
      }
    },
  )

  it('an administrator appoints everybody below, and gives oneself nothing', () => {
    const administrator = at('platformAdministrator', 'region')
    expect(grantable(administrator, town)).toEqual({
      others: expect.arrayContaining([...ofAuthority, 'municipalCoordinator']) as RoleName[],
      self: [],
    })
    expect(mayGrant(administrator, 'head', school, 'other')).toBe(true)
    expect(mayGrant(administrator, 'head', school, 'me')).toBe(false)
    expect(mayGrant(administrator, 'regionalCentre', centre, 'me')).toBe(false)
    expect(mayGrant(administrator, 'regionalCentre', centre, 'other')).toBe(true)
  })

  it('rights of several roles add up: who is a deputy as well takes a group of one’s own', () => {
    const both = actor(
      { role: 'platformAdministrator', organisationId: 'school', scopeKinds: [] },
      { role: 'deputyHead', organisationId: 'school', scopeKinds: [] },
    )
    expect(mayGrant(both, 'curator', school, 'me')).toBe(true)
    expect(mayGrant(both, 'head', school, 'me')).toBe(true)
    expect(mayGrant(both, 'controllingOfficial', town, 'me')).toBe(false)
  })

  it('not in a foreign organisation, nor above, nor below where the limit does not reach', () => {
    expect(mayGrant(at('head', 'school'), 'teacher', { ...school, id: 'other' }, 'other')).toBe(false)
    expect(mayGrant(at('head', 'school'), 'teacher', town, 'other')).toBe(false)
    const limited = at('platformAdministrator', 'town', ['kindergarten'])
    expect(mayGrant(limited, 'teacher', school, 'other')).toBe(false)
    expect(mayGrant(limited, 'teacher', { ...school, kind: 'kindergarten' }, 'other')).toBe(true)
  })

  it('an account is managed by whoever may give everything that its person holds, anywhere', () => {
    const head = at('head', 'school')
    expect(mayManageAccount(head, 'other', [{ role: 'teacher', organisation: school }])).toBe(true)
    expect(
      mayManageAccount(at('deputyHead', 'school'), 'other', [{ role: 'head', organisation: school }]),
    ).toBe(false)
    expect(
      mayManageAccount(head, 'other', [
        { role: 'teacher', organisation: school },
        { role: 'methodologist', organisation: town },
      ]),
    ).toBe(false)
  })
})

it('every role can be given somewhere, and a limit only where a role reads below and manages nobody there', () => {
  expect(roleNames.filter((role) => !organisationKinds.some((kind) => fits(role, kind)))).toEqual([])
  expect(roleNames.filter(isScopable).sort()).toEqual([
    'controllingOfficial',
    'methodologist',
    'municipalCoordinator',
    'regionalCentre',
  ])
})

describe('the first day without anybody who manages the members', () => {
  const today = '2026-11-22'
  const term = (validFrom: string | null, validTo: string | null) => ({ validFrom, validTo })

  it.each([
    ['nobody at all', [], today],
    ['one without an end', [term(null, null)], null],
    ['one until the end of May', [term(null, '2027-05-31')], '2027-06-01'],
    ['one who has gone', [term(null, '2026-11-21')], today],
    ['one who comes tomorrow', [term('2026-11-23', null)], today],
    [
      'one who goes and one who comes the next day',
      [term(null, '2026-12-31'), term('2027-01-01', null)],
      null,
    ],
    ['with a day between them', [term(null, '2026-12-31'), term('2027-01-02', null)], '2027-01-01'],
    [
      'overlapping ones, the longer first',
      [term(null, '2027-03-01'), term(null, '2027-01-01')],
      '2027-03-02',
    ],
    ['one that was called off', [term('2026-12-01', '2026-11-30')], today],
  ])('%s', (_, managers, day) => {
    expect(unmanagedFrom(managers, today)).toBe(day)
  })

  it('a change may put it off, never bring it nearer', () => {
    const [forever, untilMay, untilJune] = [
      term(null, null),
      term(null, '2027-05-31'),
      term(null, '2027-06-30'),
    ]
    expect(losesManagers([forever], [untilMay], today)).toBe(true)
    expect(losesManagers([untilMay], [untilJune], today)).toBe(false)
    expect(losesManagers([untilJune], [untilMay], today)).toBe(true)
    expect(losesManagers([forever, untilJune], [forever], today)).toBe(false)
    expect(losesManagers([], [], today)).toBe(false)
  })
})
