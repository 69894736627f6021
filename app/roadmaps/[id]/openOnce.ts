import { cache } from 'react'
import { valueOf } from '@/app/valueOf'
import { callAction } from '@/server/actions/callAction'
import { openRoadmap } from '@/server/roadmaps/openRoadmap'

/** The address of a roadmap's page. */
export const roadmapPath = (id: string): string => `/roadmaps/${encodeURIComponent(id)}`

/** What the page and its title need of a roadmap, asked for once a request; not found where it is not for this reader. */
export const openOnce = cache(async (id: string) =>
  valueOf(await callAction(openRoadmap, { id }), roadmapPath(id)),
)
