import type { Prisma } from '@/prisma/generated/client'

/**
 * Locks an import until the end of the caller's transaction, so that becoming a roadmap and ceasing to be one happen
 * one after another. Gives the roadmap that it is now, null where it is none.
 */
export async function lockImport(
  transaction: Prisma.TransactionClient,
  importId: string,
): Promise<string | null> {
  await transaction.$queryRaw`SELECT 1 FROM roadmap_import WHERE id = ${importId}::uuid FOR UPDATE`
  // A statement of its own, for what was committed while this one waited: a join beside the lock would still miss it.
  const locked = await transaction.roadmapImport.findUnique({
    where: { id: importId },
    select: { roadmap: { select: { id: true, removedAt: true } } },
  })
  return locked?.roadmap?.removedAt === null ? locked.roadmap.id : null
}
