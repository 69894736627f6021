/** How long is waited between attempts to connect, in ms. */
export type Pace = {
  /** Before the second attempt; doubled for each further one. */
  first: number
  least: number
  most: number
  /** After the server has asked to wait (4429). */
  overBudget: number
}

export const usualPace: Pace = { first: 800, least: 400, most: 15_000, overBudget: 30_000 }

/**
 * The wait before the next attempt after `failures` in a row: doubled each time, and somewhere in its upper half, so
 * that everybody who was cut off at one moment does not come back at one moment.
 */
export const waitOf = ({ first, least, most }: Pace, failures: number, random = Math.random): number => {
  const full = Math.min(most, first * 2 ** Math.min(failures, 10))
  return Math.max(least, Math.round(full * (0.5 + random() / 2)))
}
