/** For what items wait, in the order of its urgency: each is told under the first part that it belongs to. */
export const waitingParts = ['overdue', 'thisWeek', 'mine', 'group'] as const

export type WaitingPart = (typeof waitingParts)[number]

/** The parts of the first page that are cut, and can be asked for in full. */
export const longParts = [...waitingParts, 'changes', 'roadmaps'] as const

export type LongPart = (typeof longParts)[number]
