import { z } from 'zod'
import type { OrganisationFacts } from '@/domain/access/Actor'
import { defineAction } from '@/server/actions/defineAction'
import { pool } from '@/server/database/pool'
import { namesWithin } from '@/server/people/namesWithin'
import { loadRoadmap } from '@/server/roadmaps/loadRoadmap'

/** A document of a stage plan that is there: `document` is its place in the stage's list, `at` ISO, `by` a name. */
export type StageTick = { stage: number; document: number; at: string; by: string | null }

const ticksOf = `
  SELECT t.stage, t.document, t.created_at AS at, a.person_id AS person
  FROM stage_document_tick t LEFT JOIN account a ON a.id = t.account_id
  WHERE t.roadmap_id = $1 ORDER BY t.stage, t.document`

type Row = { stage: number; document: number; at: Date; person: string | null }

/** The ticked documents of a roadmap, with the names of those who ticked as far as they are of this organisation. */
export const loadStageTicks = async (
  roadmapId: string,
  organisation: OrganisationFacts,
): Promise<StageTick[]> => {
  const { rows } = await pool().query<Row>(ticksOf, [roadmapId])
  const people = await namesWithin(
    organisation,
    rows.flatMap(({ person }) => person ?? []),
  )
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map(({ stage, document, at, person }) => ({
    stage,
    document,
    at: at.toISOString(),
    by: (person !== null && names.get(person)) || null,
  }))
}

/** Which documents of the stage plan are there by now, for whoever may read the roadmap. */
export const readStageTicks = defineAction({
  name: 'readStageTicks',
  action: 'roadmap.read',
  input: z.strictObject({ roadmapId: z.string() }),
  facts: ({ roadmapId }) => loadRoadmap(roadmapId),
  run: ({ facts: { roadmap, organisation } }): Promise<StageTick[]> =>
    loadStageTicks(roadmap.id, organisation),
})
