import { prisma } from '@/server/database/prisma'

/** Whether a demo region is loaded. */
export const hasDemo = async (): Promise<boolean> =>
  (await prisma().organisation.findFirst({ where: { isDemo: true }, select: { id: true } })) !== null
