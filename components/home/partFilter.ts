import type { BoardFilter } from '@/domain/board/BoardFilter'
import { isSettled, statuses } from '@/domain/board/status'
import type { WaitingPart } from '@/domain/board/WaitingPart'
import type { WaitingRoadmap } from '@/server/home/Waiting'

/** The filter of a board that shows what counts as a part: the same rules, asked there. */
export const partFilter = (part: WaitingPart, { me }: Pick<WaitingRoadmap, 'me'>): Partial<BoardFilter> =>
  part === 'overdue' || part === 'thisWeek'
    ? { due: [part] }
    : { lead: me[part], status: statuses.filter((status) => !isSettled(status)) }
