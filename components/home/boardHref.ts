import { noFilter, type BoardFilter } from '@/domain/board/BoardFilter'
import { writeFilter } from '@/components/realtime/filterAddress'

/** The address of a card on its board. */
export const cardHref = (roadmapId: string, cardId: string): string =>
  `/roadmaps/${roadmapId}?${new URLSearchParams({ card: cardId })}`

/** The address of a roadmap's table with only what fits the filter. */
export const tableHref = (roadmapId: string, filter: Partial<BoardFilter>): string => {
  const query = new URLSearchParams({ view: 'table' })
  writeFilter(query, { ...noFilter, ...filter })
  return `/roadmaps/${roadmapId}?${query}`
}
