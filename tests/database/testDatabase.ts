import type { Pool } from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import type { PrismaClient } from '@/prisma/generated/client'
import { connectPool } from '@/server/database/pool'
import { connectPrisma } from '@/server/database/prisma'
import type { DatabaseAddresses } from '@/tests/database/clonedDatabases'

/** The database of one test file. */
export interface TestDatabase extends DatabaseAddresses {
  readonly prisma: PrismaClient
  readonly pool: Pool
}

/**
 * A fresh, migrated, empty PostgreSQL database for the calling test file, which `prisma()` and `pool()` of the program
 * work on too, as the role tropa_app. Call it at the top of the file and use the result inside tests and hooks:
 *
 *     const database = testDatabase()
 *     it('…', async () => { await database.prisma.organisation.create(…) })
 */
export function testDatabase(): TestDatabase {
  const database = {} as { -readonly [Key in keyof TestDatabase]: TestDatabase[Key] }
  beforeAll(async () => {
    Object.assign(database, await freshDatabase())
    database.prisma = connectPrisma(database.appUrl)
    database.pool = connectPool(database.appUrl)
  })
  afterAll(async () => {
    await Promise.all([database.prisma?.$disconnect(), database.pool?.end()])
  })
  return database
}

/** Addresses of one more fresh, migrated, empty database, connected to nothing yet. */
export async function freshDatabase(): Promise<DatabaseAddresses> {
  const answer = await fetch(inject('databases'))
  if (!answer.ok) throw new Error(`no test database: ${await answer.text()}`)
  return (await answer.json()) as DatabaseAddresses
}
