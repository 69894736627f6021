import type { BoardFilter } from '@/domain/board/BoardFilter'

/** What the parts of the filter show, and whom they tell of a change. */
export type FilterProps = { filter: BoardFilter; onChange: (filter: BoardFilter) => void }
