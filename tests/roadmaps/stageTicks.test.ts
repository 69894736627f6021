import { expect, it } from 'vitest'
import { createRoadmap } from '@/server/roadmaps/createRoadmap'
import { readStageTicks } from '@/server/roadmaps/readStageTicks'
import { tickStageDocument } from '@/server/roadmaps/tickStageDocument'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember } from '@/tests/factories/buildMember'

testDatabase()

/** A roadmap of the school template, its curator and a teacher. */
const buildPlan = async () => {
  const curator = await buildMember({ role: 'curator', familyName: 'Ромашкина' })
  const { organisationId } = curator
  const teacher = await buildMember({ role: 'teacher', organisationId })
  const input = {
    organisationId,
    title: 'Карта',
    plan: { kind: 'schoolYear', start: 2026 },
    beginning: 'schoolTemplate',
  }
  const made = await createRoadmap.perform(curator.sessionId, input)
  if (!made.ok) throw new Error(made.code)
  const roadmapId = made.value.id
  const tick = (sessionId: string, document: number, isThere: boolean) =>
    tickStageDocument.perform(sessionId, { roadmapId, stage: 3, document, isThere })
  const read = async () => readStageTicks.perform(teacher.sessionId, { roadmapId })
  return { curator, teacher, roadmapId, tick, read }
}

it('a document of a stage is ticked once, by whom and when is told, and the tick is taken away', async () => {
  const { curator, teacher, tick, read } = await buildPlan()
  expect(await read()).toEqual({ ok: true, value: [] })
  await tick(curator.sessionId, 2, true)
  await tick(curator.sessionId, 0, true)
  const again = await tick(curator.sessionId, 2, true)
  const by = 'Ромашкина\u00a0Р.'
  expect(again).toEqual({
    ok: true,
    value: [
      { stage: 3, document: 0, by, at: expect.any(String) },
      { stage: 3, document: 2, by, at: expect.any(String) },
    ],
  })
  expect(await read()).toEqual(again)
  expect(await tick(teacher.sessionId, 1, true)).toMatchObject({ ok: false, code: 'forbidden' })
  expect(await tick(curator.sessionId, 0, false)).toMatchObject({ value: [{ document: 2 }] })
})

it('what the plan does not have cannot be ticked', async () => {
  const { curator, tick, read } = await buildPlan()
  expect(await tick(curator.sessionId, 10, true)).toEqual({ ok: true, value: [] })
  expect(await tick(curator.sessionId, -1, true)).toMatchObject({ ok: false, code: 'invalid' })
  expect(await read()).toEqual({ ok: true, value: [] })
})
