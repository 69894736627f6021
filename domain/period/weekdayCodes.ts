/** The weekdays from Monday as calendars (RFC 5545) write them. */
export const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** The code of a weekday, Monday 1 to Sunday 7. */
export function weekdayCode(weekday: number): string {
  return WEEKDAY_CODES[weekday - 1]!
}
