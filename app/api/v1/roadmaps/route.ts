import { defineRoute } from '@/server/actions/defineRoute'
import { listRoadmaps } from '@/server/roadmaps/listRoadmaps'

/** The roadmaps that one may read: `[{id, title, organisationId, document}]`. */
export const GET = defineRoute(listRoadmaps, {
  readInput: () => ({}),
  show: (roadmaps) =>
    roadmaps.map(({ id, title, organisationId, document }) => ({ id, title, organisationId, document })),
})
