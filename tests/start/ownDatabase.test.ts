import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { removeFolder, temporaryFolder } from '@/tests/database/temporaryFolder'
import { temporaryPostgres } from '@/tests/database/temporaryPostgres'
import { runTropa, startTropa } from '@/tests/start/startTropa'

const postgres = temporaryPostgres()
const dataDir = temporaryFolder()
let owner: Client
let env: { DATABASE_URL: string }

beforeAll(async () => {
  env = { DATABASE_URL: await postgres.start() }
  owner = new Client({ connectionString: env.DATABASE_URL })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await postgres.stop()
  removeFolder(dataDir)
})

const column = async (sql: string): Promise<unknown[]> =>
  (await owner.query<{ value: unknown }>(sql)).rows.map(({ value }) => value)

it('with DATABASE_URL it starts no PostgreSQL of its own, and works as tropa_app alone', async () => {
  const tropa = await startTropa({ dataDir, env })
  try {
    expect((await fetch(`${tropa.address}/readyz`)).status).toBe(200)
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false)
    const users = await column(
      `SELECT DISTINCT usename::text AS value FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    )
    expect(users).toEqual(['tropa_app'])
    expect(
      await column(
        `SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb AS value
         FROM pg_roles WHERE rolname = 'tropa_app'`,
      ),
    ).toEqual([false])
  } finally {
    await tropa.end('SIGTERM')
  }
})

it('a migration that cannot be applied stops the start with the reason and changes nothing', async () => {
  // As if the last migration were new, on a database in which somebody has made one of its tables already.
  const tables = `SELECT tablename::text AS value FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`
  await owner.query('DELETE FROM _prisma_migrations')
  const before = await column(tables)
  const { code, output } = await runTropa({ dataDir, env })
  expect(code).toBe(1)
  expect(output).toMatch(/Tropa cannot run\.\n.*20261122000000_spine.*already exists/s)
  expect(await column(tables)).toEqual(before)
  expect(await column('SELECT count(*)::int AS value FROM _prisma_migrations')).toEqual([0])
})
