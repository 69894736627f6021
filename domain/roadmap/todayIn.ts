/** The date (ISO) in a time zone (IANA name) at a moment: what day it is for an organisation. */
export const todayIn = (timeZone: string, at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at)
