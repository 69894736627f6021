import { prisma } from '@/server/database/prisma'

/** The organisation at the top of the invented region; null where none is loaded. */
export const findDemoRoot = (): Promise<{ id: string; shortName: string } | null> =>
  prisma().organisation.findFirst({
    where: { isDemo: true, OR: [{ parentId: null }, { parent: { isDemo: false } }] },
    select: { id: true, shortName: true },
  })
