'use client'

import dynamic from 'next/dynamic'
import { BoardSkeleton } from './BoardSkeleton'

const load = async () => (await import('./LiveBoard')).LiveBoard

// With the page's own scripts, not only once the page has been drawn; where this fails, drawing tries again.
if (typeof window !== 'undefined') void load().catch(() => undefined)

/** The live board for a page: drawn in the browser alone, where the document is; until then its shape is there. */
export const BoardOfPage = dynamic(load, {
  ssr: false,
  loading: () => (
    <div className="h-full pt-16">
      <BoardSkeleton />
    </div>
  ),
})
