import { Client } from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { planFacts } from '@/domain/roadmap/Plan'
import { schoolTemplate } from '@/domain/roadmap/schoolTemplate'
import { log } from '@/server/log'
import { createRoadmap } from '@/server/roadmaps/createRoadmap'
import { listRoadmaps } from '@/server/roadmaps/listRoadmaps'
import { openRoadmap } from '@/server/roadmaps/openRoadmap'
import { readCommittedBoard } from '@/server/roadmaps/readCommittedBoard'
import { removeRoadmap } from '@/server/roadmaps/removeRoadmap'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember } from '@/tests/factories/buildMember'
import { buildOrganisation } from '@/tests/factories/buildOrganisation'
import { buildRoadmap } from '@/tests/factories/buildRoadmap'

const database = testDatabase()
const plan = { kind: 'schoolYear', start: 2026 } as const

describe('a new roadmap', () => {
  it('from the school template has its 34 items under seven stages, in rows at once', async () => {
    const { sessionId, organisationId } = await buildMember()
    const wanted = { organisationId, title: ' Наставничество ', plan, beginning: 'schoolTemplate' }
    const created = await createRoadmap.perform(sessionId, wanted)
    const id = created.ok ? created.value.id : ''
    const list = await listRoadmaps.perform(sessionId, {})
    expect(list).toMatchObject({
      value: [{ id, title: 'Наставничество', document: `board.${id}`, items: { planned: 34, done: 0 } }],
    })
    const opened = await openRoadmap.perform(sessionId, { id })
    expect(opened).toMatchObject({ value: { ...planFacts(plan), organisation: { id: organisationId } } })
    expect(opened.ok && opened.value.stages).toEqual(
      schoolTemplate.stages.map(({ items: _, ...stage }) => stage),
    )
    const board = await readCommittedBoard(id)
    expect(board.sections.map(({ stage }) => stage)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('that is blank has sections and no items; those of a school are the stages', async () => {
    const deputy = await buildMember()
    const { id: organisationId } = await buildOrganisation({ kind: 'municipalAuthority' })
    const coordinator = await buildMember({ role: 'municipalCoordinator', organisationId })
    for (const [member, sections] of [
      [deputy, 7],
      [coordinator, 1],
    ] as const) {
      const wanted = { organisationId: member.organisationId, title: 'Карта', plan, beginning: 'blank' }
      const created = await createRoadmap.perform(member.sessionId, wanted)
      const board = await readCommittedBoard(created.ok ? created.value.id : '')
      expect(board.cards).toEqual([])
      expect(board.sections).toHaveLength(sections)
    }
  })

  it('is there, and told so, also when its rows cannot be written yet', async () => {
    const { sessionId, organisationId } = await buildMember()
    const owner = new Client({ connectionString: database.ownerUrl })
    await owner.connect()
    await owner.query('REVOKE INSERT ON section FROM tropa_app')
    const warned = vi.spyOn(log, 'warn').mockImplementation(() => undefined)
    const wanted = { organisationId, title: 'Карта', plan, beginning: 'blank' }
    const created = await createRoadmap.perform(sessionId, wanted)
    await owner.query('GRANT INSERT ON section TO tropa_app')
    await owner.end()
    expect(created).toEqual({ ok: true, value: { id: expect.any(String) } })
    expect(await database.prisma.roadmap.count({ where: { organisationId } })).toBe(1)
    expect(warned).toHaveBeenCalledOnce()
    warned.mockRestore()
  })

  it.each([
    ['an empty title', { title: '  ' }],
    ['a title of 501 characters', { title: 'я'.repeat(501) }],
    ['a plan that ends before it begins', { plan: { kind: 'days', start: '2026-09-01', end: '2026-08-31' } }],
    ['a plan of another century', { plan: { kind: 'schoolYear', start: 1026 } }],
    ['a title with a character that no database keeps', { title: 'а\u0000б' }],
    ['an unknown beginning', { beginning: 'magic' }],
    ['a key that nobody knows', { isDemo: true }],
  ])('is refused for %s, and nothing is made', async (_, wrong) => {
    const { sessionId, organisationId } = await buildMember()
    const before = await database.prisma.document.count()
    const wanted = { organisationId, title: 'Карта', plan, beginning: 'blank', ...wrong }
    expect(await createRoadmap.perform(sessionId, wanted)).toMatchObject({ ok: false, code: 'invalid' })
    expect(await database.prisma.document.count()).toBe(before)
  })
})

describe('removing a roadmap', () => {
  it('takes it away for everybody and keeps its document', async () => {
    const member = await buildMember({ role: 'head' })
    const reader = await buildMember({ role: 'teacher', organisationId: member.organisationId })
    const { id } = await buildRoadmap({ organisationId: member.organisationId })
    expect(await removeRoadmap.perform(member.sessionId, { id })).toEqual({ ok: true, value: undefined })
    expect(await openRoadmap.perform(reader.sessionId, { id })).toMatchObject({ code: 'notFound' })
    expect(await listRoadmaps.perform(reader.sessionId, {})).toEqual({ ok: true, value: [] })
    expect(await database.prisma.documentUpdate.count({ where: { documentId: id } })).toBe(1)
    expect(await removeRoadmap.perform(member.sessionId, { id })).toMatchObject({ code: 'notFound' })
  })

  it('is not for those who only edit it', async () => {
    const member = await buildMember({ role: 'workingGroupMember' })
    const { id } = await buildRoadmap({ organisationId: member.organisationId })
    expect(await removeRoadmap.perform(member.sessionId, { id })).toMatchObject({ code: 'forbidden' })
    expect(await openRoadmap.perform(member.sessionId, { id })).toMatchObject({ ok: true })
  })
})
