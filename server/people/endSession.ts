import { now } from '@/server/clock'
import { prisma } from '@/server/database/prisma'

/** Ends a session at once, on every tab and socket (S20). Ending it again changes nothing. */
export const endSession = async (sessionId: string): Promise<void> => {
  await prisma().session.updateMany({ where: { id: sessionId, endedAt: null }, data: { endedAt: now() } })
}
