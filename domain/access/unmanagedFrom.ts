import { addDays } from '@/domain/period/calendar'

/** Days of an assignment, ISO, both included; null: without beginning or end. */
export type Validity = { validFrom: string | null; validTo: string | null }

/**
 * The first day from `today` on when nobody manages the members of an organisation, by the assignments of those who
 * do; null where that day does not come. Overlapping and adjoining assignments carry on from each other.
 */
export const unmanagedFrom = (managers: readonly Validity[], today: string): string | null => {
  let day = today
  for (;;) {
    const there = managers.filter(
      ({ validFrom, validTo }) => (validFrom ?? day) <= day && (validTo ?? day) >= day,
    )
    if (there.length === 0) return day
    if (there.some(({ validTo }) => validTo === null)) return null
    const last = there
      .map(({ validTo }) => validTo ?? day)
      .reduce((one, other) => (one > other ? one : other))
    day = addDays(last, 1)
  }
}

/** Whether a change brings the day nearer when nobody manages the members. */
export const losesManagers = (
  before: readonly Validity[],
  after: readonly Validity[],
  today: string,
): boolean => {
  const then = unmanagedFrom(after, today)
  return then !== null && then < (unmanagedFrom(before, today) ?? '9999-12-31')
}
