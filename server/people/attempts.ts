import { Refusal } from '@/server/actions/Refusal'
import { now } from '@/server/clock'
import { prisma } from '@/server/database/prisma'
import { log } from '@/server/log'
import { attemptKey } from '@/server/people/attemptKey'
import { giveBack, reserve, sweep, type Counted } from '@/server/people/countAttempt'

/** What is tried, and from where. */
export type Attempt = {
  /** Tries at one door say nothing about another. */
  door: 'signIn' | 'password' | 'setup' | 'invitation'
  /** What may be guessed at: a login, an account, an invitation's own token; one word where there is one such thing. */
  name: string
  /** The network address (clientAddress), or whatever stands for the place; null where nobody knows it. */
  place: string | null
  /** Whether this name was right from this place before: then what strangers do does not count. */
  known?: boolean
}

/**
 * Lets `work` check a password, a key or an invitation, and holds up whoever goes wrong too often, longer each time
 * (docs/decisions/0010-who-goes-wrong-has-to-wait.md). `work` gives null for what was not right: that counts. A value
 * clears the tries from this place; what it throws (an outage, a refusal of another kind) counts nothing.
 * Throws a Refusal `tooMany` with the seconds to wait, without asking `work`, and what the database throws.
 */
export const attempt = async <Value>(
  { door, name, place, known = false }: Attempt,
  work: () => Promise<Value | null>,
): Promise<Value | null> => {
  const from = place ?? 'unknown'
  const counted: Counted = {
    pair: attemptKey(door, 'pair', name, from),
    ...(!known && { name: attemptKey(door, 'name', name), place: attemptKey('place', from) }),
  }
  // Counted before it is made: a hundred at once must not all go through.
  const at = now()
  await sweep(at)
  const wait = await prisma().$transaction((transaction) => reserve(transaction, counted, at), {
    maxWait: 5_000,
  })
  if (wait > 0) {
    const seconds = Math.ceil(wait / 1000)
    throw new Refusal('tooMany', `too many attempts at ${door}`, 'errors.tooMany', seconds)
  }
  let value: Value | null
  try {
    value = await work()
  } catch (error) {
    await giveBack(counted, at, { right: false }).catch((failure: unknown) =>
      log.warn({ err: failure }, 'an attempt that was not one stays counted'),
    )
    throw error
  }
  if (value !== null) await giveBack(counted, at, { right: true })
  return value
}
