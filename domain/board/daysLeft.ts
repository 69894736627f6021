/** How long a card waits in the bin to be taken back (B10). */
export const binDays = 30

const day = 86_400_000

/**
 * How many more days, begun ones included, a card that was removed `deletedAt` (ISO) waits in the bin at `now` (ms since
 * 1970): 30 on the first day, 0 once it is gone. A time in the future comes from a wrong clock and counts as now.
 */
export const daysLeft = (deletedAt: string, now: number): number => {
  const since = Math.max(0, now - Date.parse(deletedAt))
  return Math.max(0, Math.ceil(binDays - since / day))
}

/** Whether a card has been in the bin for longer than cards are kept there: from then on it is shown nowhere. */
export const isGone = ({ deletedAt }: { deletedAt: string | null }, now: number): boolean =>
  deletedAt !== null && daysLeft(deletedAt, now) === 0
