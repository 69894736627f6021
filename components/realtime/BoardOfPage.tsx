'use client'

import dynamic from 'next/dynamic'
import { BoardSkeleton } from './BoardSkeleton'

/** The live board for a page: drawn in the browser alone, where the document is; until then its shape is there. */
export const BoardOfPage = dynamic(async () => (await import('./LiveBoard')).LiveBoard, {
  ssr: false,
  loading: () => (
    <div className="h-full pt-16">
      <BoardSkeleton />
    </div>
  ),
})
