import { z } from 'zod'
import { holdsNul } from '@/server/actions/holdsNul'
import { prisma } from '@/server/database/prisma'
import { log } from '@/server/log'
import { checkPassword } from '@/server/people/checkPassword'
import { openSession } from '@/server/people/openSession'

const credentials = z.object({
  login: z.string().trim().toLowerCase().min(1).max(100),
  password: z.string().min(1).max(1000),
  sharedComputer: z.enum(['true', 'false']).default('false'),
})

/** `isDemo`: an account of the invented region, which works on this machine alone. */
export type SignedIn = { sessionId: string; isDemo: boolean }

/**
 * Opens a session for a login and a password; null for every kind of refusal alike, in the same time:
 * an unknown login, a wrong password, a disabled account, a demo account that does not come `directly` from this
 * machine. Throws when the database does not answer.
 */
export const signIn = async (given: unknown, directly: boolean): Promise<SignedIn | null> => {
  const parsed = credentials.safeParse(given)
  if (!parsed.success || holdsNul(parsed.data)) return null
  const { login, password, sharedComputer } = parsed.data
  const account = await prisma().account.findUnique({
    where: { login },
    select: {
      id: true,
      passwordHash: true,
      disabledAt: true,
      person: { select: { organisation: { select: { isDemo: true } } } },
    },
  })
  const matches = await checkPassword(account?.passwordHash ?? null, password)
  if (!account || !matches || account.disabledAt) return null
  const { isDemo } = account.person.organisation
  if (isDemo && !directly) {
    log.warn(
      { accountId: account.id },
      'a demo account was refused: the request did not come from this machine',
    )
    return null
  }
  return { sessionId: await openSession(account.id, sharedComputer === 'true'), isDemo }
}
