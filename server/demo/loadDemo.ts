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
import { inBeginning } from '@/server/setup/emptiness'

type Options = {
  /** DEMO_PASSWORD; one is made up and printed where it is not given. */
  password: string | undefined
  /** Tells whoever starts the program. */
  notice: (line: string) => void
}

/**
 * Loads the invented region into an empty database, in one transaction, and prints a line `demo <login> <role>
 * <organisation>` per account. Where it is loaded already, only prints, and gives its accounts the password that was
 * asked for; where there are real data, says so and changes nothing. Gives the password where it has loaded the region.
 */
export const loadDemo = async ({ password, notice }: Options): Promise<string | null> => {
  const chosen = password ?? makePassword()
  const passwordHash = await hashPassword(chosen)
  const found = await inBeginning(async (transaction): Promise<Found> => {
    const state = await look(transaction)
    if (state === 'empty') {
      const today = todayIn('Europe/Moscow', now())
      return { state, roadmaps: await createRegion({ transaction, passwordHash, today }, region) }
    }
    if (state === 'demo' && password) await changePasswords(transaction, passwordHash)
    return { state, roadmaps: [] }
  })
  for (const id of found.roadmaps) await projectDocument(id)
  if (found.state === 'inUse') {
    notice('The database is not empty: the demo region was not loaded.')
    return null
  }
  await printAccounts(notice)
  const isNew = found.state === 'empty'
  if (!password)
    notice(
      isNew
        ? `Password of all demo accounts: ${chosen}`
        : 'The demo region was loaded before; its password stays as it was. Set DEMO_PASSWORD to change it.',
    )
  return isNew ? chosen : null
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
