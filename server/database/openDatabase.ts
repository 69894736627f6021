import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { appRole } from '@/server/database/appRole'
import { type EmbeddedOptions, openEmbeddedPostgres } from '@/server/database/embeddedPostgres'
import { keptSetting } from '@/server/database/keptSetting'
import { migrate, readMigrations } from '@/server/database/migrate'
import { connectPool } from '@/server/database/pool'
import { connectPrisma } from '@/server/database/prisma'
import { neededMigrations } from '@/server/database/readiness'
import type { Env } from '@/server/env'
import { StartError } from '@/server/StartError'

export interface DatabaseOptions extends Omit<EmbeddedOptions, 'folder'> {
  readonly env: Pick<Env, 'DATA_DIR' | 'DATABASE_URL' | 'DATABASE_APP_URL' | 'NEXTAUTH_SECRET'>
}

const endPatience = 1_000

/**
 * Opens the database as the owner (DATABASE_URL, else an embedded PostgreSQL in DATA_DIR), applies the migrations, and
 * connects the program as a role that may do less. Gives the secret that signs cookies: NEXTAUTH_SECRET, or the one
 * kept in the database. Throws a StartError where the database cannot be used.
 */
export async function openDatabase({ env, ...embedded }: DatabaseOptions): Promise<{ secret: string }> {
  const ownerUrl = env.DATABASE_URL ?? (await openEmbeddedPostgres({ folder: env.DATA_DIR, ...embedded }))
  const { appUrl, secret } = await prepare(ownerUrl, env)
  const prisma = connectPrisma(appUrl)
  const pool = connectPool(appUrl)
  embedded.onStop(async () => {
    // A database that no longer answers must not hold up the end of the program (S15).
    const ended = Promise.allSettled([prisma.$disconnect(), pool.end()])
    await Promise.race([ended, pause(endPatience)])
  })
  return { secret }
}

async function prepare(
  ownerUrl: string,
  env: DatabaseOptions['env'],
): Promise<{ appUrl: string; secret: string }> {
  const owner = new Client({ connectionString: ownerUrl, application_name: 'tropa-owner' })
  owner.on('error', () => undefined)
  try {
    await owner.connect()
  } catch (error) {
    throw new StartError(`DATABASE_URL: the database cannot be opened: ${(error as Error).message}`)
  }
  try {
    const migrations = resolve('prisma/migrations')
    neededMigrations.set(readMigrations(migrations).map(({ name }) => name))
    await migrate(owner, migrations)
    const appUrl = await appRole(owner, ownerUrl, env.DATABASE_APP_URL)
    return { appUrl, secret: env.NEXTAUTH_SECRET ?? (await keptSetting(owner, 'nextauthSecret')) }
  } finally {
    await owner.end().catch(() => undefined)
  }
}
