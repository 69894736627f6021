import { z } from 'zod'
import { defineAction } from '@/server/actions/defineAction'
import { pool } from '@/server/database/pool'
import { loadRoadmap } from '@/server/roadmaps/loadRoadmap'
import { loadStageTicks, type StageTick } from '@/server/roadmaps/readStageTicks'

/** Ticks only what the plan has; a document that is ticked already keeps who ticked it first. */
const tick = `
  INSERT INTO stage_document_tick (roadmap_id, stage, document, account_id, created_at)
  SELECT roadmap_id, stage, $3, $4, $5 FROM roadmap_stage
  WHERE roadmap_id = $1 AND stage = $2 AND $3 < jsonb_array_length(documents)
  ON CONFLICT DO NOTHING`

const untick = 'DELETE FROM stage_document_tick WHERE roadmap_id = $1 AND stage = $2 AND document = $3'

/** Says of a document of the stage plan that it is there, or takes that back. Gives what is ticked then. */
export const tickStageDocument = defineAction({
  name: 'tickStageDocument',
  action: 'roadmap.edit',
  input: z.strictObject({
    roadmapId: z.string(),
    stage: z.int().min(1).max(7),
    document: z.int().min(0).max(1_000),
    isThere: z.boolean(),
  }),
  facts: ({ roadmapId }) => loadRoadmap(roadmapId),
  async run({ input, actor, facts: { roadmap, organisation }, at }): Promise<StageTick[]> {
    const { stage, document, isThere } = input
    if (isThere) await pool().query(tick, [roadmap.id, stage, document, actor.accountId, at])
    else await pool().query(untick, [roadmap.id, stage, document])
    return loadStageTicks(roadmap.id, organisation)
  },
})
