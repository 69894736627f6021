import { concernOf, type Concern, type Named } from '@/domain/board/concernOf'
import { dueState } from '@/domain/board/dueState'
import { fitsDue } from '@/domain/board/fitsDue'
import { periodReader, type ReadPeriod } from '@/domain/board/periodReader'
import type { WaitingPart } from '@/domain/board/WaitingPart'
import { todayIn } from '@/domain/roadmap/todayIn'
import type { ReadableRoadmap } from '@/server/home/readableRoadmaps'
import type { WaitingItem } from '@/server/home/Waiting'
import type { WaitingCard } from '@/server/home/waitingCards'

/** A roadmap with who one is on it. */
export type MyRoadmap = ReadableRoadmap & { home: boolean; me: Named }

/** An item with all parts that it belongs to: it is told under the first and counted in each. */
export type Sorted = { item: WaitingItem; parts: WaitingPart[] }

/**
 * Says of each card for what it waits at a moment, by the same rules as the board (dueState, fitsDue). What waits for
 * nothing is left out.
 */
export const sortWaiting = (roadmaps: MyRoadmap[], cards: WaitingCard[], at: Date): Sorted[] => {
  const known = new Map(roadmaps.map((roadmap) => [roadmap.id, roadmap]))
  const readers = readersByContext()
  return cards.flatMap((card): Sorted[] => {
    const roadmap = known.get(card.roadmapId)
    if (!roadmap) return []
    const readPeriod = readers(roadmap)
    const today = todayIn(roadmap.timeZone, at)
    const facts = { readPeriod, bounds: roadmap, today }
    const concern = concernOf(card, roadmap.me)
    const parts: WaitingPart[] = [
      ...(['overdue', 'thisWeek'] as const).filter((choice) => fitsDue(card, choice, facts)),
      ...(concern ? [concern] : []),
    ]
    if (parts.length === 0) return []
    const { id: cardId, roadmapId, title, status, period } = card
    const due = dueState(card, readPeriod(card), roadmap, today)
    return [{ item: { roadmapId, cardId, title, status, period: period.text, due, concern }, parts }]
  })
}

/** Forty schools with the same plan read the same words once. */
const readersByContext = () => {
  const readers = new Map<string, ReadPeriod>()
  return ({ planStart, planEnd, schoolYearStart, calendarYear }: ReadableRoadmap): ReadPeriod => {
    const context = { planStart, planEnd, schoolYearStart, calendarYear }
    const key = JSON.stringify(context)
    const reader = readers.get(key) ?? periodReader(context)
    readers.set(key, reader)
    return reader
  }
}

const rank: Record<Concern, number> = { mine: 0, group: 1 }

/** What concerns oneself comes first; then what was due last, or is due next. */
export const byUrgency = ({ item: one }: Sorted, { item: other }: Sorted): number =>
  (one.concern ? rank[one.concern] : 2) - (other.concern ? rank[other.concern] : 2) ||
  distance(one) - distance(other)

const distance = ({ due }: WaitingItem): number => due?.days ?? Number.MAX_SAFE_INTEGER
