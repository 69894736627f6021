'use client'

import { createLazy } from '@/components/ui/createLazy'

const { Lazy, useAhead } = createLazy(async () => (await import('./RoadmapTable')).RoadmapTable)

export const useTableAhead = useAhead

/** The table, which does not come with the board but right after it. */
export const LazyTable = Lazy
