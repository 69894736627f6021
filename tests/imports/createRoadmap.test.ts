import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { readBoard } from '@/domain/board/readBoard'
import type { ImportedRow } from '@/domain/imports/ImportedRow'
import { createRoadmapFromImport } from '@/server/imports/createRoadmapFromImport'
import { undoImport } from '@/server/imports/undoImport'
import { applyStored } from '@/server/documents/applyStored'
import { loadDocument } from '@/server/documents/loadDocument'
import { listRoadmaps } from '@/server/roadmaps/listRoadmaps'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember, type Member } from '@/tests/factories/buildMember'
import { openSample, uploadSample } from '@/tests/imports/factories/uploadSample'

const database = testDatabase()

/** Everything that creating may touch. */
const counts = async () => ({
  roadmaps: await database.prisma.roadmap.count(),
  documents: await database.prisma.document.count(),
  updates: await database.prisma.documentUpdate.count(),
  cards: await database.prisma.card.count(),
  become: await database.prisma.roadmapImport.count({ where: { roadmapId: { not: null } } }),
})

const row = (at: number, rest: Partial<ImportedRow> = {}): ImportedRow => ({
  row: at,
  section: null,
  stage: null,
  title: `Мероприятие ${at}`,
  period: { text: 'ноябрь 2020' },
  responsible: 'Директор, классные руководители',
  documentKind: '',
  expectedResult: '',
  ...rest,
})

const wish = (importId: string, rest: Record<string, unknown> = {}) => ({
  importId,
  title: 'Дорожная карта внедрения целевой модели наставничества',
  plan: { kind: 'schoolYear', start: 2020 },
  order: { number: '370', date: '2020-11-18' },
  arrangement: 'stages',
  rows: [row(0, { stage: 1 }), row(1, { stage: 7 }), row(2)],
  choices: { tables: {} },
  ...rest,
})

const create = (member: Member, input: unknown) => createRoadmapFromImport.perform(member.sessionId, input)

/** The action as another process has it. */
const anotherNode = async () => {
  vi.resetModules()
  return (await import('@/server/imports/createRoadmapFromImport')).createRoadmapFromImport
}

const created = async (member: Member, input: unknown): Promise<string> => {
  const answer = await create(member, input)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.roadmapId
}

const boardOf = async (roadmapId: string) => {
  const stored = await loadDocument(roadmapId)
  if (!stored) throw new Error('no document')
  const doc = new Y.Doc()
  applyStored(doc, stored)
  return readBoard(doc)
}

describe('an import becomes a roadmap', () => {
  it('with the rows, the order, the plan and the stage plan of the document', async () => {
    const member = await buildMember()
    const importId = await uploadSample(member)
    const opened = await openSample(member, importId)
    if (opened.kind !== 'reading') throw new Error('it is a roadmap already')
    expect(opened.plan).toEqual({ kind: 'schoolYear', start: 2020 })
    const rows = opened.reading.rows.map((read, at) =>
      row(at, {
        title: read.title,
        stage: read.stage,
        period: { text: read.period.text },
        responsible: read.responsible ?? '',
      }),
    )
    const id = await created(member, wish(importId, { rows }))

    const board = await boardOf(id)
    expect(board.sections.map(({ stage }) => stage)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(board.sections.map(({ title }) => title)).toEqual(opened.reading.stages.map(({ title }) => title))
    expect(board.cards.map(({ title }) => title).toSorted()).toEqual(
      rows.map(({ title }) => title).toSorted(),
    )
    expect(board.cards.map(({ source }) => source?.row).toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
      rows.map((_, at) => at),
    )
    expect(board.cards.every(({ source }) => source?.importId === importId)).toBe(true)

    const roadmap = await database.prisma.roadmap.findUniqueOrThrow({
      where: { id },
      include: { stages: { orderBy: { stage: 'asc' } }, import: true },
    })
    expect(roadmap).toMatchObject({
      organisationId: member.organisationId,
      orderNumber: '370',
      orderDate: new Date('2020-11-18'),
      schoolYearStart: 2020,
      import: { id: importId },
    })
    expect(roadmap.stages.map(({ documents }) => (documents as unknown[]).length)).toEqual(
      opened.reading.stages.map(({ documents }) => documents.length),
    )
    expect(await database.prisma.card.count({ where: { documentId: id } })).toBe(34)
  })

  it('with the stage plan of the model where the document has none, by its own sections', async () => {
    const member = await buildMember()
    const importId = await uploadSample(member, 'zlatoust-roadmap')
    const rows = [
      row(0, { section: 'I. Первый', stage: 2 }),
      row(1, { section: 'I. Первый', stage: 2 }),
      row(2, { section: 'II. Второй', stage: 3 }),
      row(3, { section: 'II. Второй', stage: 4 }),
    ]
    const id = await created(member, wish(importId, { rows, arrangement: 'sections' }))
    const { sections } = await boardOf(id)
    expect(sections.map(({ title, stage }) => [title, stage])).toEqual([
      ['I. Первый', 2],
      ['II. Второй', null],
    ])
    const stages = await database.prisma.roadmapStage.findMany({
      where: { roadmapId: id },
      orderBy: { stage: 'asc' },
    })
    expect(stages.map(({ stage }) => stage)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('without one where its sections are none of the stages', async () => {
    const member = await buildMember({ role: 'municipalCoordinator' })
    const importId = await uploadSample(member, 'zlatoust-roadmap')
    const id = await created(member, wish(importId, { rows: [row(0)], arrangement: 'sections' }))
    expect((await boardOf(id)).sections.map(({ title, stage }) => [title, stage])).toEqual([
      ['Мероприятия', null],
    ])
    expect(await database.prisma.roadmapStage.count({ where: { roadmapId: id } })).toBe(0)
  })

  it('once, however many press the button at the same time', async () => {
    const member = await buildMember()
    const colleague = await buildMember({ organisationId: member.organisationId, role: 'head' })
    const importId = await uploadSample(member)
    const before = await counts()
    // Three processes with modules of their own: what one knows the others do not.
    const [one, two, three] = [await anotherNode(), await anotherNode(), await anotherNode()]
    expect(new Set([one, two, three]).size).toBe(3)
    const press = (node: typeof one, who: Member) => node.perform(who.sessionId, wish(importId))
    const answers = await Promise.all([
      press(one, member),
      press(two, colleague),
      press(three, member),
      press(one, colleague),
      press(two, member),
    ])
    expect(answers.filter(({ ok }) => !ok)).toEqual([])
    const values = answers.map((answer) => (answer.ok ? answer.value : answer))
    expect(new Set(values.map((value) => ('roadmapId' in value ? value.roadmapId : value))).size).toBe(1)
    expect(values.filter((value) => 'isNew' in value && value.isNew)).toHaveLength(1)
    const after = await counts()
    expect(after).toEqual({
      roadmaps: before.roadmaps + 1,
      documents: before.documents + 1,
      updates: before.updates + 1,
      cards: before.cards + 3,
      become: before.become + 1,
    })
    expect(await created(member, wish(importId, { title: 'Другое название' }))).toBe(
      values.flatMap((value) => ('roadmapId' in value ? value.roadmapId : []))[0],
    )
    expect(await counts()).toEqual(after)
  })

  it('the same file, sent by two at once and later again, is one import', async () => {
    const member = await buildMember()
    const ids = await Promise.all([1, 2, 3, 4].map(() => uploadSample(member)))
    expect(new Set([...ids, await uploadSample(member)]).size).toBe(1)
  })
})

describe('is refused, and nothing is stored', () => {
  it('for those who may not begin a roadmap, and for strangers as if there were no such file', async () => {
    const member = await buildMember()
    const importId = await uploadSample(member)
    const reader = await buildMember({ organisationId: member.organisationId, role: 'teacher' })
    const editor = await buildMember({ organisationId: member.organisationId, role: 'workingGroupMember' })
    const stranger = await buildMember()
    const before = await counts()
    expect(await create(reader, wish(importId))).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await create(editor, wish(importId))).toMatchObject({ ok: false, code: 'forbidden' })
    const unknown = await create(stranger, wish(crypto.randomUUID()))
    expect(unknown).toMatchObject({ ok: false, code: 'notFound' })
    expect(await create(stranger, wish(importId))).toEqual(unknown)
    expect(await createRoadmapFromImport.perform(null, wish(importId))).toMatchObject({ code: 'noSession' })
    expect(await counts()).toEqual(before)
  })

  it.each<[string, Record<string, unknown>]>([
    ['no rows', { rows: [] }],
    ['a row without a title', { rows: [row(0), row(1, { title: '  ' })] }],
    ['a title beyond its bound', { rows: [row(0, { title: 'а'.repeat(501) })] }],
    ['a stage that the model does not have', { rows: [{ ...row(0), stage: 8 }] }],
    ['a key that no row has', { rows: [{ ...row(0), status: 'done' }] }],
    ['one row twice', { rows: [row(0), row(0)] }],
    ['more rows than a board holds', { rows: Array.from({ length: 5001 }, (_, at) => row(at)) }],
    ['a plan that ends before it begins', { plan: { kind: 'days', start: '2021-09-01', end: '2021-08-31' } }],
    ['a day that does not exist', { order: { number: '1', date: '2021-02-30' } }],
    ['no title', { title: ' ' }],
    ['operators of the database', { importId: { not: '' } }],
    ['another arrangement', { arrangement: 'months' }],
  ])('with %s', async (_, wrong) => {
    const member = await buildMember()
    const importId = await uploadSample(member)
    const before = await counts()
    expect(await create(member, wish(importId, wrong))).toMatchObject({ ok: false, code: 'invalid' })
    expect(await counts()).toEqual(before)
  })
})

describe('an import is undone', () => {
  const undo = (member: Member, importId: string) => undoImport.perform(member.sessionId, { importId })

  it('as one step: gone from every list, its log kept, and the file may become a roadmap again', async () => {
    const member = await buildMember()
    const importId = await uploadSample(member)
    const first = await created(member, wish(importId))
    expect(await openSample(member, importId)).toMatchObject({
      kind: 'imported',
      roadmap: { id: first },
      mayUndo: true,
    })
    expect(await undo(member, importId)).toEqual({ ok: true, value: 'undone' })
    expect(await undo(member, importId)).toEqual({ ok: true, value: 'undone' })
    expect(await listRoadmaps.perform(member.sessionId, {})).toEqual({ ok: true, value: [] })
    expect((await loadDocument(first))?.log).toHaveLength(1)

    expect(await uploadSample(member)).toBe(importId)
    expect((await openSample(member, importId)).kind).toBe('reading')
    const second = await created(member, wish(importId))
    expect(second).not.toBe(first)
    expect(await listRoadmaps.perform(member.sessionId, {})).toMatchObject({ value: [{ id: second }] })
  })

  it('not where a colleague has worked on it', async () => {
    const member = await buildMember()
    const colleague = await buildMember({ organisationId: member.organisationId })
    const importId = await uploadSample(member)
    const id = await created(member, wish(importId))
    const edits = (accountId: string, clientId: number) =>
      database.prisma.documentClient.create({ data: { documentId: id, accountId, clientId } })
    await edits(member.accountId, 1)
    await edits(colleague.accountId, 2)
    expect(await undo(member, importId)).toEqual({ ok: true, value: 'othersEdited' })
    expect(await listRoadmaps.perform(member.sessionId, {})).toMatchObject({ value: [{ id }] })
  })

  it('by nobody who may not take roadmaps away', async () => {
    const member = await buildMember()
    const importId = await uploadSample(member)
    const id = await created(member, wish(importId))
    const reader = await buildMember({ organisationId: member.organisationId, role: 'teacher' })
    const stranger = await buildMember()
    expect(await undo(reader, importId)).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await undo(stranger, importId)).toEqual(await undo(stranger, crypto.randomUUID()))
    expect(await database.prisma.roadmap.findUnique({ where: { id, removedAt: null } })).not.toBeNull()
  })
})
