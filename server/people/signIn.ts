import { z } from 'zod'
import { holdsNul } from '@/server/actions/holdsNul'
import { now } from '@/server/clock'
import { prisma } from '@/server/database/prisma'
import type { Caller } from '@/server/http/callerOf'
import { log } from '@/server/log'
import { attemptKey } from '@/server/people/attemptKey'
import { attempt } from '@/server/people/attempts'
import { checkPassword } from '@/server/people/checkPassword'
import { openSession } from '@/server/people/openSession'

const credentials = z.object({
  login: z.string().trim().toLowerCase().min(1).max(100),
  password: z.string().min(1).max(1000),
  sharedComputer: z.enum(['true', 'false']).default('false'),
})

/** `isDemo`: an account of the invented region, which works on this machine alone. */
export type SignedIn = { sessionId: string; isDemo: boolean }

/** So long, in milliseconds, an address is remembered from which somebody signed in. */
const remembered = 90 * 24 * 60 * 60 * 1000

/**
 * Opens a session for a login and a password; null for every kind of refusal alike, in the same time:
 * an unknown login, a wrong password, a disabled account, a demo account that does not come directly from this
 * machine. Throws a Refusal `tooMany` for known and unknown logins alike, and what the database throws.
 */
export const signIn = async (given: unknown, caller: Caller): Promise<SignedIn | null> => {
  const parsed = credentials.safeParse(given)
  if (!parsed.success || holdsNul(parsed.data)) return null
  const { login, password, sharedComputer } = parsed.data
  const address = caller.address === null ? null : attemptKey('address', caller.address)
  const account = await findAccount(login, address)
  const known = account?.known ?? false
  return attempt({ door: 'signIn', name: login, place: caller.address, known }, async () => {
    const matches = await checkPassword(account?.passwordHash ?? null, password)
    if (!account || !matches || account.disabledAt) return null
    const { isDemo } = account
    if (isDemo && !caller.direct) {
      log.warn(
        { accountId: account.id },
        'a demo account was refused: the request did not come from this machine',
      )
      return null
    }
    const sessionId = await openSession(account.id, sharedComputer === 'true', {
      address,
      device: caller.device,
    })
    return { sessionId, isDemo }
  })
}

type Found = {
  id: string
  passwordHash: string
  disabledAt: Date | null
  isDemo: boolean
  /** Whether it signed in from this address lately. */
  known: boolean
}

/** In one query, which takes as long for a login that does not exist. */
const findAccount = async (login: string, address: Buffer | null): Promise<Found | undefined> => {
  const since = new Date(now().getTime() - remembered)
  const [found] = await prisma().$queryRaw<Found[]>`
    SELECT a.id, a.password_hash AS "passwordHash", a.disabled_at AS "disabledAt", o.is_demo AS "isDemo",
      EXISTS (SELECT FROM session s WHERE s.account_id = a.id AND s.address = ${address} AND s.created_at > ${since})
        AS known
    FROM account a JOIN person p ON p.id = a.person_id JOIN organisation o ON o.id = p.organisation_id
    WHERE a.login = ${login}`
  return found
}
