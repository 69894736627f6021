import type { Prisma } from '@/prisma/generated/client'
import { prisma } from '@/server/database/prisma'
import { delayAt, expiryOf, levelAt, paces, type Count } from '@/server/people/attemptPace'

export type Scope = keyof typeof paces

/** The keys under which one try is counted. */
export type Counted = { pair: Buffer<ArrayBuffer> } & {
  [Name in Exclude<Scope, 'pair'>]?: Buffer<ArrayBuffer>
}

type Row = Count & { key: Uint8Array }

/** For a try that nothing holds up: its own moment would hold up whoever has read the clock a little earlier. */
const free = new Date(0)

/** Old rows that one try takes with it: more than it makes, so that they never gather. */
const sweptAtOnce = 20

/**
 * Counts a try under its keys, or gives the milliseconds that it has to wait; then nothing is counted. Others who try
 * the same wait for this transaction.
 */
export const reserve = async (
  transaction: Prisma.TransactionClient,
  counted: Counted,
  at: Date,
): Promise<number> => {
  const counts = await lock(transaction, counted, at)
  const wait = Math.max(...counts.map(({ count }) => count.freeAt.getTime() - at.getTime()))
  if (wait > 0) return wait
  const raised = counts.map(({ scope, ...one }) => ({
    ...one,
    scope,
    level: Math.min(paces[scope].most, levelAt(one.count, paces[scope], at) + 1),
  }))
  const delays = Object.fromEntries(raised.map(({ scope, level }) => [scope, delayAt(level, paces[scope])]))
  // Wrong tries at a name from everywhere slow down each place by itself, after its own first one: strangers can make
  // nobody wait who has not gone wrong himself, and cannot make a wait longer that has begun.
  delays.pair = Math.max(delays.pair ?? 0, delays.name ?? 0)
  delays.name = 0
  for (const { key, scope, level } of raised) {
    const delay = delays[scope] ?? 0
    const freeAt = delay > 0 ? new Date(at.getTime() + delay) : free
    const expiresAt = expiryOf({ level, countedAt: at, freeAt }, paces[scope])
    await transaction.attempt.update({
      where: { key },
      data: { level, countedAt: at, freeAt, expiresAt },
    })
  }
  return 0
}

/** The present counts, locked in the order of their keys: whoever comes from another side never waits in a circle. */
const lock = async (transaction: Prisma.TransactionClient, counted: Counted, at: Date) => {
  const keys = Object.values(counted).sort((a, b) => Buffer.compare(a, b))
  const rows = await transaction.$queryRaw<Row[]>`
    INSERT INTO attempt (key, level, counted_at, free_at, expires_at)
    SELECT key, 0, ${at}, ${free}, ${at} FROM unnest(${keys}::bytea[]) AS key ORDER BY key
    ON CONFLICT (key) DO UPDATE SET key = attempt.key
    RETURNING key, level, counted_at AS "countedAt", free_at AS "freeAt"`
  return (Object.entries(counted) as [Scope, Buffer<ArrayBuffer>][]).map(([scope, key]) => {
    const count = rows.find((row) => Buffer.compare(row.key, key) === 0)
    if (!count) throw new Error('a key was not counted')
    return { scope, key, count }
  })
}

/** Takes away old rows. For itself: in one transaction with `reserve` two of them would hold what the other waits for. */
export const sweep = async (at: Date): Promise<void> => {
  await prisma().$executeRaw`
    DELETE FROM attempt WHERE key IN (
      SELECT key FROM attempt WHERE expires_at < ${at} ORDER BY expires_at LIMIT ${sweptAtOnce}
      FOR UPDATE SKIP LOCKED)`
}

/**
 * Takes a try back that was made `at` under all its keys, with the wait that it began: it was no wrong one. `right`: it
 * succeeded, and clears what went wrong with this name from this place.
 */
export const giveBack = async (
  { pair, ...others }: Counted,
  at: Date,
  { right }: { right: boolean },
): Promise<void> => {
  const taken = Object.values(right ? others : { pair, ...others })
  // Locked in the order in which `lock` does it.
  await prisma().$executeRaw`
    UPDATE attempt SET level = level - 1, free_at = ${free}
    FROM (SELECT key FROM attempt WHERE key = ANY (${taken}::bytea[]) ORDER BY key FOR UPDATE) AS held
    WHERE attempt.key = held.key`
  if (right) await prisma().attempt.deleteMany({ where: { key: pair } })
}
