/** What has become of a roadmap item. `notDone` carries a reason; `cancelled` is taken out of the plan and not counted. */
export const statuses = ['planned', 'doing', 'review', 'done', 'notDone', 'cancelled'] as const

export type Status = (typeof statuses)[number]

/** Statuses in which nothing is expected to happen any more: never overdue, never due soon. */
export const isSettled = (status: Status) =>
  status === 'done' || status === 'notDone' || status === 'cancelled'
