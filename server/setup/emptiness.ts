import type { Prisma } from '@/prisma/generated/client'
import { prisma } from '@/server/database/prisma'

/** Any fixed number. */
const lock = 747_003

/** A region of nine organisations takes about a second; a slow disk may take longer. */
const patience = { maxWait: 10_000, timeout: 60_000 }

/** Whether nobody has an account yet. */
export const isEmpty = async (client: Pick<Prisma.TransactionClient, 'account'>): Promise<boolean> =>
  (await client.account.findFirst({ select: { id: true } })) === null

/**
 * Does the work that begins an installation, in one transaction and one at a time over all nodes: with an organisation
 * of one's own or with the invented region. Of two at once the second sees what the first has made.
 */
export const inBeginning = <Value>(
  work: (transaction: Prisma.TransactionClient) => Promise<Value>,
): Promise<Value> =>
  prisma().$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${lock})`
    return work(transaction)
  }, patience)
