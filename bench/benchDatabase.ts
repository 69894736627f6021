import { Client } from 'pg'
import { appRole } from '@/server/database/appRole'
import { migrate } from '@/server/database/migrate'
import { connectPool } from '@/server/database/pool'
import { connectPrisma } from '@/server/database/prisma'
import { temporaryPostgres } from '@/tests/database/temporaryPostgres'

export type BenchDatabase = { ownerUrl: string; appUrl: string; close(): Promise<void> }

/** A real PostgreSQL in a temporary folder, migrated, on which this process works as tropa_app. */
export const benchDatabase = async (extraTables = ''): Promise<BenchDatabase> => {
  const postgres = temporaryPostgres()
  // Interrupted, it must not leave a database server behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void postgres.stop().finally(() => process.exit(1)))
  const ownerUrl = await postgres.start()
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  await migrate(owner, 'prisma/migrations')
  const appUrl = await appRole(owner, ownerUrl, undefined)
  if (extraTables) await owner.query(extraTables)
  await owner.end()
  const prisma = connectPrisma(appUrl)
  const pool = connectPool(appUrl)
  return {
    ownerUrl,
    appUrl,
    async close() {
      await Promise.all([prisma.$disconnect(), pool.end()])
      await postgres.stop()
    },
  }
}
