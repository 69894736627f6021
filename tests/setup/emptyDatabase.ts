import { afterEach, beforeEach } from 'vitest'
import { connectPool } from '@/server/database/pool'
import { connectPrisma } from '@/server/database/prisma'
import { freshDatabase } from '@/tests/database/testDatabase'

/** Gives every test of the file an empty database, which the program works on; `prisma()` reaches it. */
export const emptyDatabase = (): { prisma: () => ReturnType<typeof connectPrisma> } => {
  let open: { prisma: ReturnType<typeof connectPrisma>; pool: ReturnType<typeof connectPool> }
  beforeEach(async () => {
    const { appUrl } = await freshDatabase()
    open = { prisma: connectPrisma(appUrl), pool: connectPool(appUrl) }
  })
  afterEach(() => Promise.all([open.prisma.$disconnect(), open.pool.end()]))
  return { prisma: () => open.prisma }
}
