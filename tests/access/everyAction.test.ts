import { beforeAll, describe, expect, it } from 'vitest'
import { roleNames, type RoleName } from '@/domain/access/roles'
import { definedActions } from '@/server/actions/defineAction'
import { prisma } from '@/server/database/prisma'
import {
  buildCast,
  buildSchoolWithRoadmap,
  editors,
  everybody,
  keepers,
  knowsRoadmap,
  knowsSchool,
  managers,
  overseers,
  places,
  readers,
  type Player,
  type Refused,
  type School,
} from '@/tests/access/cast'
import { loadActions } from '@/tests/access/loadActions'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember, memberPassword } from '@/tests/factories/buildMember'

testDatabase()

type Entry = {
  /** Valid input that names things of this school. */
  input: (school: School) => object
  /** Who may, in the school itself and from the municipality above it. Written by hand, not derived from the table. */
  own: readonly RoleName[]
  above: readonly RoleName[]
  /** How somebody without the right is answered: as knowsSchool says, when not given. */
  refusal?: Refused
  /** What it asks for is one's own: there is nothing foreign to name. */
  everywhere?: true
  /** What it has taken away is given back before the next attempt. */
  restore?: (school: School, sessionId: string) => Promise<unknown>
}

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
const name = { familyName: 'Незабудкина', givenName: 'Роса', patronymic: null }
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
  exportWorkbook: { input: ({ roadmapId }) => ({ id: roadmapId }), own: readers, above: overseers },
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
    input: ({ placeId }) => ({ assignmentId: placeId, who: { kind: 'new', name } }),
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

let school: School
let cast: Player[]
beforeAll(async () => {
  ;({ school, cast } = await buildCast())
  await loadActions()
})

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

const sizes = [Object.keys(table).length, roleNames.length, places.length] as const
const decisions = sizes.reduce((product, size) => product * size, 1)

it(`${sizes[0]} actions x ${sizes[1]} roles x ${sizes[2]} places (own, above, foreign) = ${decisions} decisions`, () => {
  expect(definedActions().length * cast.length).toBe(decisions)
})
