import { connectPool } from '@/server/database/pool'
import { connectPrisma } from '@/server/database/prisma'
import { singleton } from '@/server/singleton'
import type { TestDatabase } from '@/tests/database/testDatabase'

/** Nobody listens on port 1 of this machine. */
const nowhere = 'postgresql://tropa_app@127.0.0.1:1/tropa'

/** Does something while the program cannot reach its database, then gives it back. */
export const withDatabaseDown = async (database: TestDatabase, work: () => Promise<void>): Promise<void> => {
  const pool = connectPool(nowhere)
  const prisma = connectPrisma(nowhere)
  try {
    await work()
  } finally {
    singleton('pool').set(database.pool)
    singleton('prisma').set(database.prisma)
    await Promise.all([pool.end(), prisma.$disconnect()])
  }
}
