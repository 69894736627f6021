import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { roleNames, type RoleName } from '@/domain/access/roles'
import { definedActions } from '@/server/actions/defineAction'
import { openActions } from '@/server/actions/defineOpenAction'
import type { ErrorCode } from '@/server/actions/Result'
import { prisma } from '@/server/database/prisma'
import { withDatabaseDown } from '@/tests/access/withDatabaseDown'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember, memberPassword } from '@/tests/factories/buildMember'
import { buildOrganisation, buildSchool } from '@/tests/factories/buildOrganisation'
import { buildRoadmap } from '@/tests/factories/buildRoadmap'
import { requestAs } from '@/tests/factories/requestAs'
import { firstSchool } from '@/tests/setup/firstSchool'

const database = testDatabase()

/** A school with a roadmap that came from an import, and some people. */
type School = {
  organisationId: string
  above: string
  roadmapId: string
  importId: string
  /** A place of its working group without a name, a teacher with an account and one without. */
  placeId: string
  memberId: string
  newcomerId: string
}

type Entry = {
  /** Valid input that names things of this school. */
  input: (school: School) => object
  /** Who may, in the school itself and from the municipality above it. Written by hand, not derived from the table. */
  own: readonly RoleName[]
  above: readonly RoleName[]
  /** How somebody without the right is answered; `notFound` where the thing itself must not show. */
  refusal?: (role: RoleName, place: Place) => 'forbidden' | 'notFound'
  /** What it asks for is one's own: there is nothing foreign to name. */
  everywhere?: true
  /** What it has taken away is given back before the next attempt. */
  restore?: (school: School, sessionId: string) => Promise<unknown>
}

const places = ['own', 'above', 'foreign'] as const
type Place = (typeof places)[number]

const overseers: RoleName[] = [
  'regionalCentre',
  'municipalCoordinator',
  'controllingOfficial',
  'methodologist',
]
const keepers: RoleName[] = ['regionalCentre', 'municipalCoordinator', 'head', 'deputyHead', 'curator']
const editors: RoleName[] = [...keepers, 'methodologist', 'workingGroupMember']
const readers: RoleName[] = [
  ...overseers,
  'head',
  'deputyHead',
  'curator',
  'workingGroupMember',
  'classTeacher',
  'teacher',
  'psychologist',
  'technician',
]
/** Those who appoint and dismiss. */
const managers: RoleName[] = ['platformAdministrator', 'head', 'deputyHead']
const everybody = roleNames

/** The school's existence is known in it, and to those above who may look into it. */
const knowsSchool: Entry['refusal'] = (role, place) =>
  place === 'own' || (place === 'above' && [...overseers, 'platformAdministrator'].includes(role))
    ? 'forbidden'
    : 'notFound'
const knowsRoadmap: Entry['refusal'] = (role, place) =>
  (place === 'own' && readers.includes(role)) || (place === 'above' && overseers.includes(role))
    ? 'forbidden'
    : 'notFound'
/** Brings back the roadmap of a school and its tie to the import. */
const giveBack = async ({ roadmapId, importId }: School): Promise<void> => {
  await prisma().roadmap.update({ where: { id: roadmapId }, data: { removedAt: null } })
  await prisma().roadmapImport.update({ where: { id: importId }, data: { roadmapId } })
}

const terms = {
  position: 'педагог-психолог',
  duties: [],
  scopeKinds: [],
  orderNumber: null,
  orderDate: null,
  validFrom: null,
  validTo: null,
}
const newcomer = { familyName: 'Незабудкина', givenName: 'Роса', patronymic: null }
/** Makes the place a place without a name and without an end again. */
const emptyPlace = ({ placeId: id }: School) =>
  prisma().assignment.update({ where: { id }, data: { personId: null, validTo: null } })

const plan = { kind: 'schoolYear', start: 2026 }
const row = {
  row: 0,
  section: null,
  stage: 1,
  title: 'Приказ',
  period: { text: 'май' },
  responsible: '',
  documentKind: '',
  expectedResult: '',
}

const table: Record<string, Entry> = {
  readMe: { input: () => ({}), own: everybody, above: everybody, everywhere: true },
  readDeviceKey: { input: () => ({}), own: everybody, above: everybody, everywhere: true },
  closeSession: {
    input: () => ({}),
    own: everybody,
    above: everybody,
    everywhere: true,
    restore: (_, id) => prisma().session.update({ where: { id }, data: { endedAt: null } }),
  },
  readAccount: { input: () => ({}), own: everybody, above: everybody, everywhere: true },
  endOtherSessions: { input: () => ({}), own: everybody, above: everybody, everywhere: true },
  // A session that is nobody's is like one of somebody else (tests/people has one's own).
  endMySession: {
    input: () => ({ sessionId: '00000000-0000-4000-8000-000000000001' }),
    own: [],
    above: [],
    refusal: () => 'notFound',
  },
  changePassword: {
    input: () => ({ oldPassword: memberPassword, newPassword: 'Иван-да-марья 15' }),
    own: everybody,
    above: everybody,
    everywhere: true,
  },
  readWaiting: { input: () => ({}), own: everybody, above: everybody, everywhere: true },
  listRoadmaps: { input: () => ({}), own: everybody, above: everybody, everywhere: true },
  listMembers: {
    input: ({ organisationId }) => ({ organisationId }),
    own: [...readers, 'platformAdministrator'],
    above: ['platformAdministrator'],
  },
  openRoadmap: { input: ({ roadmapId }) => ({ id: roadmapId }), own: readers, above: overseers },
  readRoadmap: { input: ({ roadmapId }) => ({ id: roadmapId }), own: readers, above: overseers },
  readStageTicks: { input: ({ roadmapId }) => ({ roadmapId }), own: readers, above: overseers },
  tickStageDocument: {
    input: ({ roadmapId }) => ({ roadmapId, stage: 1, document: 0, isThere: true }),
    own: editors,
    above: [],
    refusal: knowsRoadmap,
  },
  readCardHistory: {
    input: ({ roadmapId }) => ({ roadmapId, cardId: 'card' }),
    own: readers,
    above: overseers,
  },
  exportRoadmap: {
    input: ({ roadmapId }) => ({ id: roadmapId, options: {} }),
    own: readers,
    above: overseers,
  },
  makeTicket: {
    input: ({ roadmapId }) => ({ document: `board.${roadmapId}`, schemaVersion: 1 }),
    own: readers,
    above: overseers,
    // The same answer for the unknown and the forbidden (S19).
    refusal: () => 'forbidden',
  },
  createRoadmap: {
    input: ({ organisationId }) => ({ organisationId, title: 'Карта', plan, beginning: 'blank' }),
    own: keepers,
    above: [],
  },
  removeRoadmap: {
    input: ({ roadmapId }) => ({ id: roadmapId }),
    own: keepers,
    above: [],
    refusal: knowsRoadmap,
    restore: giveBack,
  },
  uploadImport: {
    input: ({ organisationId }) => ({ organisationId, fileName: 'пусто.docx', bytes: new Uint8Array() }),
    own: keepers,
    above: [],
  },
  openImport: { input: ({ importId }) => ({ id: importId }), own: keepers, above: [] },
  createRoadmapFromImport: {
    input: ({ importId }) => ({
      importId,
      title: 'Карта',
      plan,
      order: { number: null, date: null },
      arrangement: 'sections',
      rows: [row],
      choices: { tables: {} },
    }),
    own: keepers,
    above: [],
  },
  discardImport: { input: ({ importId }) => ({ importId }), own: keepers, above: [] },
  undoImport: {
    input: ({ importId }) => ({ importId }),
    own: keepers,
    above: [],
    refusal: knowsRoadmap,
    restore: giveBack,
  },
  openOrganisation: {
    input: ({ organisationId }) => ({ id: organisationId }),
    own: everybody,
    above: [...overseers, 'platformAdministrator'],
  },
  giveAssignment: {
    input: ({ organisationId }) => ({
      id: crypto.randomUUID(),
      organisationId,
      who: null,
      role: 'workingGroupMember',
      terms,
    }),
    own: managers,
    above: ['platformAdministrator'],
  },
  fillPlace: {
    input: ({ placeId }) => ({ assignmentId: placeId, who: { kind: 'new', name: newcomer } }),
    own: managers,
    above: ['platformAdministrator'],
    restore: emptyPlace,
  },
  changeAssignment: {
    input: ({ placeId }) => ({ assignmentId: placeId, seen: terms, terms }),
    own: managers,
    above: ['platformAdministrator'],
  },
  endAssignment: {
    input: ({ placeId }) => ({ assignmentId: placeId, lastDay: '2026-05-31' }),
    own: managers,
    above: ['platformAdministrator'],
    restore: emptyPlace,
  },
  switchAccount: {
    input: ({ memberId }) => ({ personId: memberId, open: false }),
    own: managers,
    above: ['platformAdministrator'],
  },
  invitePerson: {
    input: ({ newcomerId }) => ({ personId: newcomerId, login: 'nezabudkina' }),
    own: managers,
    above: ['platformAdministrator'],
  },
  withdrawInvitation: {
    input: ({ newcomerId }) => ({ personId: newcomerId }),
    own: managers,
    above: ['platformAdministrator'],
  },
  addOrganisation: {
    input: ({ organisationId }) => ({
      parentId: organisationId,
      kind: 'partner',
      name: 'Партнёр',
      shortName: 'Партнёр',
      timeZone: 'Europe/Moscow',
    }),
    own: ['platformAdministrator', 'head'],
    above: ['platformAdministrator'],
    restore: ({ organisationId }) =>
      prisma().organisation.deleteMany({ where: { parentId: organisationId } }),
  },
  editOrganisation: {
    input: ({ organisationId }) => ({
      organisationId,
      name: 'Школа',
      shortName: 'Школа',
      timeZone: 'Asia/Omsk',
    }),
    own: ['platformAdministrator', 'head'],
    above: ['platformAdministrator'],
    restore: ({ organisationId }) =>
      prisma().organisation.update({
        where: { id: organisationId },
        data: { timeZone: 'Europe/Moscow' },
      }),
  },
  // The region of these schools is real: it is removed by nobody (tests/demo has the other side).
  removeDemo: { input: () => ({ name: 'Регион' }), own: [], above: [], refusal: () => 'notFound' },
}

/**
 * Actions that need no session, each with well-formed input that holds a secret nobody was given, and how that is
 * refused. What a right secret opens, and whose it is, their own tests show.
 */
const openTable: Record<string, { input: object; refusal: ErrorCode }> = {
  // Here somebody has an account: then there is nothing to set up (tests/setup has the empty database).
  makeFirstOrganisation: {
    input: { key: 'ABCD-EFGH-JKMN-PQRS', organisation: firstSchool },
    refusal: 'notFound',
  },
  loadDemoRegion: { input: {}, refusal: 'notFound' },
  readInvitation: { input: { token: 'forged' }, refusal: 'notFound' },
  acceptInvitation: {
    input: { token: 'forged', login: 'nezabudkina', password: 'Незабудка 3' },
    refusal: 'notFound',
  },
}

let school: School
/** Somebody in each role, in the school, above it and elsewhere, with the session. */
const cast: { role: RoleName; place: Place; sessionId: string }[] = []
beforeAll(async () => {
  school = await buildSchoolWithRoadmap()
  const homes = { own: school.organisationId, above: school.above, foreign: (await buildSchool()).id }
  for (const place of places) {
    for (const role of roleNames) {
      const { sessionId } = await buildMember({ role, organisationId: homes[place] })
      cast.push({ role, place, sessionId })
    }
  }
})

/** Loads every module that defines an action: definedActions and openActions know those of the loaded ones. */
beforeAll(async () => {
  const sources = readdirSync('server', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join('server', path))
    .filter((path) => !path.startsWith('server/actions/'))
    .filter((path) => /\bdefine(Open)?Action\(/.test(readFileSync(path, 'utf8')))
  await Promise.all(sources.map((path) => import(resolve(path))))
})

const buildSchoolWithRoadmap = async (): Promise<School> => {
  const { id: above } = await buildOrganisation({ kind: 'municipalAuthority' })
  const { id: organisationId } = await buildSchool({ parentId: above })
  const { id: roadmapId } = await buildRoadmap({ organisationId })
  const { id: importId } = await prisma().roadmapImport.create({
    data: { organisationId, roadmapId, fileName: 'приказ.docx', fileSha256: Buffer.alloc(32), content: {} },
  })
  const { id: placeId } = await prisma().assignment.create({
    data: { organisationId, role: 'workingGroupMember', position: terms.position },
  })
  const { personId: memberId } = await buildMember({ organisationId, role: 'teacher' })
  const { id: newcomerId } = await prisma().person.create({
    data: { ...newcomer, organisationId, assignments: { create: { organisationId, role: 'teacher' } } },
  })
  return { organisationId, above, roadmapId, importId, placeId, memberId, newcomerId }
}

it('knows every action of the program and no other', () => {
  expect(
    definedActions()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(Object.keys(table).sort())
})

describe.each(Object.entries(table))(
  '%s',
  (name, { input, restore, everywhere, refusal = knowsSchool, ...may }) => {
    const action = () => {
      const found = definedActions().find((defined) => defined.name === name)
      if (!found) throw new Error(`nobody defines ${name}`)
      return found
    }

    it('is for those who may, and for nobody else', async () => {
      const answers: Record<string, string> = {}
      const expected: Record<string, string> = {}
      for (const { role, place, sessionId } of cast) {
        const result = await action().perform(sessionId, input(school))
        const allowed = everywhere ?? (place !== 'foreign' && may[place].includes(role))
        answers[`${role}, ${place}`] = result.ok ? 'done' : result.code
        expected[`${role}, ${place}`] = allowed ? 'done' : refusal(role, place)
        if (result.ok) await restore?.(school, sessionId)
      }
      expect(answers).toEqual(expected)
    })

    it('needs a living session, and takes nothing that it does not name', async () => {
      const school = await buildSchoolWithRoadmap()
      const { sessionId } = await buildMember({ role: 'head', organisationId: school.organisationId })
      for (const nobody of [null, 'forged', '00000000-0000-4000-8000-000000000000'])
        expect(await action().perform(nobody, input(school))).toMatchObject({ ok: false, code: 'noSession' })
      for (const wrong of [{ ...input(school), isDemo: true }, null, 'x', []])
        expect(await action().perform(sessionId, wrong)).toMatchObject({ ok: false, code: 'invalid' })
    })
  },
)

it('knows every action without a session and no other', () => {
  expect(
    openActions()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(Object.keys(openTable).sort())
})

describe.each(Object.entries(openTable))('%s, without a session', (name, { input, refusal }) => {
  const action = () => {
    const found = openActions().find((defined) => defined.name === name)
    if (!found) throw new Error(`nobody defines ${name}`)
    return found
  }

  it('is refused without its secret, whoever asks', async () => {
    const administrator = await buildMember({ role: 'platformAdministrator' })
    for (const member of [null, administrator]) {
      const request = await requestAs(member, '/')
      expect(await action().perform(request, input)).toMatchObject({ ok: false, code: refusal })
    }
  })

  it('takes nothing that it does not name', async () => {
    const request = await requestAs(null, '/')
    for (const wrong of [{ ...input, isDemo: true }, null, 'x', []])
      expect(await action().perform(request, wrong)).toMatchObject({ ok: false, code: 'invalid' })
  })

  it('tells an outage as an outage', async () => {
    const request = await requestAs(null, '/')
    await withDatabaseDown(database, async () => {
      expect(await action().perform(request, input)).toMatchObject({ ok: false, code: 'outage' })
    })
  })
})
