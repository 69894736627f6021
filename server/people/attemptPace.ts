/** How wrong tries at one key are counted and held up. Times in milliseconds. */
export type Pace = {
  /** So many cost nothing. */
  free: number
  /** What the first one beyond them waits; each further one waits twice as long, up to `longest`. */
  first: number
  longest: number
  /** In this time one try is forgotten. */
  forget: number
  /** No more are counted, so that they are forgotten in good time. */
  most: number
}

const second = 1000
const minute = 60 * second

/**
 * `pair`: one name from one place. `name`: one name from all places that are not known to it. `place`: one place with
 * all names: a school of a thousand behind one address goes wrong a few hundred times in the first hour of September.
 */
export const paces = {
  pair: { free: 4, first: 5 * second, longest: 5 * minute, forget: 15 * minute, most: 12 },
  name: { free: 20, first: 5 * second, longest: 5 * minute, forget: minute, most: 40 },
  place: { free: 150, first: second, longest: 10 * second, forget: 6 * second, most: 160 },
} as const satisfies Record<string, Pace>

/** The state of a key: `level` tries were counted at `countedAt`; none may be made before `freeAt`. */
export type Count = { level: number; countedAt: Date; freeAt: Date }

/** How many tries still count at a moment. */
export const levelAt = ({ level, countedAt }: Count, { forget }: Pace, at: Date): number =>
  Math.max(0, level - Math.max(0, at.getTime() - countedAt.getTime()) / forget)

/** How long after the try that makes it `level` the next one waits. What was forgotten of one while waiting counts on. */
export const delayAt = (level: number, { free, first, longest }: Pace): number => {
  const beyond = Math.round(level) - free
  return beyond <= 0 ? 0 : Math.min(longest, first * 2 ** (beyond - 1))
}

/** When nothing of it counts any more. */
export const expiryOf = ({ level, countedAt, freeAt }: Count, { forget }: Pace): Date =>
  new Date(Math.max(freeAt.getTime(), countedAt.getTime() + level * forget))
