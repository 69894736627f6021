import { hasDemo } from '@/server/demo/hasDemo'
import { prisma } from '@/server/database/prisma'

/** What stands behind the sign-in page: nobody yet, an invented region, or real people. */
export type Door = 'empty' | 'demo' | 'inUse'

/** For the page of somebody who has not signed in: nothing about persons. Throws when the database does not answer. */
export const readDoor = async (): Promise<Door> => {
  if (await hasDemo()) return 'demo'
  return (await prisma().account.findFirst({ select: { id: true } })) ? 'inUse' : 'empty'
}
