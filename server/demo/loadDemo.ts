import { randomInt } from 'node:crypto'
import { todayIn } from '@/domain/roadmap/todayIn'
import { region } from '@/prisma/demo/region'
import type { Prisma } from '@/prisma/generated/client'
import { now } from '@/server/clock'
import { prisma } from '@/server/database/prisma'
import { createRegion } from '@/server/demo/createRegion'
import { demoAccounts } from '@/server/demo/demoAccounts'
import { hashPassword } from '@/server/people/hashPassword'
import { projectDocument } from '@/server/projections/projectDocument'

type Options = {
  /** DEMO_PASSWORD; one is made up and printed where it is not given. */
  password: string | undefined
  /** Tells whoever starts the program. */
  notice: (line: string) => void
}

/** Any fixed number: two programs that start at once on one database load one region. */
const lock = 747_003

/** A region of nine organisations takes about a second; a slow disk may take longer. */
const patience = { maxWait: 10_000, timeout: 60_000 }

/**
 * Loads the invented region into an empty database, in one transaction, and prints a line `demo <login> <role>
 * <organisation>` per account. Where it is loaded already, only prints, and gives its accounts the password that was
 * asked for; where there are real data, says so and changes nothing.
 */
export const loadDemo = async ({ password, notice }: Options): Promise<void> => {
  const chosen = password ?? makePassword()
  const passwordHash = await hashPassword(chosen)
  const found = await prisma().$transaction(async (transaction): Promise<Found> => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${lock})`
    const state = await look(transaction)
    if (state === 'empty') {
      const today = todayIn('Europe/Moscow', now())
      return { state, roadmaps: await createRegion({ transaction, passwordHash, today }, region) }
    }
    if (state === 'demo' && password) await changePasswords(transaction, passwordHash)
    return { state, roadmaps: [] }
  }, patience)
  for (const id of found.roadmaps) await projectDocument(id)
  if (found.state === 'inUse') return notice('The database is not empty: the demo region was not loaded.')
  await printAccounts(notice)
  if (password) return
  notice(
    found.state === 'empty'
      ? `Password of all demo accounts: ${chosen}`
      : 'The demo region was loaded before; its password stays as it was. Set DEMO_PASSWORD to change it.',
  )
}

type State = 'empty' | 'demo' | 'inUse'
type Found = { state: State; roadmaps: string[] }

const look = async (transaction: Prisma.TransactionClient): Promise<State> => {
  const organisation = await transaction.organisation.findFirst({ orderBy: { isDemo: 'desc' } })
  if (!organisation) return 'empty'
  return organisation.isDemo ? 'demo' : 'inUse'
}

const changePasswords = (transaction: Prisma.TransactionClient, passwordHash: string) =>
  transaction.account.updateMany({
    where: { person: { organisation: { isDemo: true } } },
    data: { passwordHash },
  })

const printAccounts = async (notice: Options['notice']): Promise<void> => {
  const there = await prisma().account.findMany({
    where: { person: { organisation: { isDemo: true } } },
    select: { login: true },
  })
  const logins = new Set(there.map(({ login }) => login))
  for (const { login, role, organisation } of demoAccounts)
    if (logins.has(login)) notice(`demo ${login} ${role} ${organisation}`)
}

/** Ten letters and digits that nobody mixes up when typing them from a screen: 50 bits. */
const makePassword = (): string => {
  const signs = 'abcdefghijkmnpqrstuvwxyz23456789'
  return Array.from({ length: 10 }, () => signs[randomInt(signs.length)]).join('')
}
