import type { Prisma } from '@/prisma/generated/client'

/** Ends all living sessions of an account but one; gives how many. Their tabs and sockets close at once (S20). */
export const endOthers = async (
  client: Pick<Prisma.TransactionClient, 'session'>,
  accountId: string,
  kept: string,
  at: Date,
): Promise<number> => {
  const { count } = await client.session.updateMany({
    where: { accountId, id: { not: kept }, endedAt: null, expiresAt: { gt: at } },
    data: { endedAt: at },
  })
  return count
}
