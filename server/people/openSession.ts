import { now } from '@/server/clock'
import { prisma } from '@/server/database/prisma'

const hour = 60 * 60 * 1000

/** How long a session lives: on a shared computer it does not outlast the working day. */
export const sessionHours = { own: 30 * 24, shared: 12 }

/** From where a session is opened: the hash of the network address (attemptKey), and a word for the device (deviceOf). */
export type SessionOrigin = { address: Buffer<ArrayBuffer> | null; device: string | null }

/** Opens a session for an account and gives its id. From here on the row decides, whatever the cookie says. */
export const openSession = async (
  accountId: string,
  sharedComputer: boolean,
  origin: SessionOrigin = { address: null, device: null },
): Promise<string> => {
  const at = now()
  const { id } = await prisma().session.create({
    data: {
      accountId,
      sharedComputer,
      ...origin,
      createdAt: at,
      expiresAt: new Date(at.getTime() + hour * sessionHours[sharedComputer ? 'shared' : 'own']),
    },
  })
  return id
}
