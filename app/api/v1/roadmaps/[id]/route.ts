import { defineRoute } from '@/server/actions/defineRoute'
import { readRoadmap } from '@/server/roadmaps/readRoadmap'

/** One roadmap with its sections and cards, each with the reading of its period. */
export const GET = defineRoute(readRoadmap, { readInput: (_, { id }) => ({ id }) })
