import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Client, DatabaseError } from 'pg'
import { StartError } from '@/server/StartError'

/** A migration of the folder: Prisma's own layout, `<name>/migration.sql`. */
interface Migration {
  readonly name: string
  readonly sql: string
  /** SHA-256 of the file, as Prisma keeps it. */
  readonly checksum: string
}

interface AppliedRow {
  migration_name: string
  checksum: string
  finished_at: Date | null
}

/** The lock that Prisma's own `migrate deploy` takes: the two exclude each other. */
const prismaLock = 72_707_369

/** Prisma's own table, to the letter, so that `prisma migrate status` and `deploy` accept what is written here. */
const historyTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

/** The migrations of a folder, in the order of their names. */
export function readMigrations(folder: string): Migration[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * Applies what is missing, each migration in a transaction with its row of `_prisma_migrations`, under Prisma's lock.
 * Gives the names applied. Throws a StartError, with nothing of the failed migration kept, when one fails, when the
 * file of an applied one has changed, or when the database knows migrations that the folder does not.
 */
export async function migrate(owner: Client, folder: string): Promise<string[]> {
  const migrations = readMigrations(folder)
  try {
    await owner.query(`SET lock_timeout = '60s'`)
    await owner.query('SELECT pg_advisory_lock($1)', [prismaLock])
    await owner.query('RESET lock_timeout')
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== '55P03') throw error
    throw new StartError(
      'Another program has been migrating this database for more than 60 s. Try again when it is done.',
    )
  }
  try {
    await owner.query(historyTable)
    const { rows } = await owner.query<AppliedRow>(
      'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    )
    refuseWrongHistory(migrations, rows)
    const applied = new Set(rows.map((row) => row.migration_name))
    const missing = migrations.filter(({ name }) => !applied.has(name))
    for (const migration of missing) await apply(owner, migration)
    return missing.map(({ name }) => name)
  } finally {
    // A connection that broke has lost the lock by itself.
    await owner.query('SELECT pg_advisory_unlock($1)', [prismaLock]).catch(() => undefined)
  }
}

function refuseWrongHistory(migrations: Migration[], rows: AppliedRow[]): void {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of rows) {
    const migration = byName.get(row.migration_name)
    if (!migration) {
      throw new StartError(
        `The database is newer than this program: it knows the migration ${row.migration_name}, which this version does not have. Start the newer version.`,
      )
    }
    if (!row.finished_at) {
      throw new StartError(
        `The migration ${row.migration_name} was begun by another tool and did not finish. Settle it with "prisma migrate resolve", then start again.`,
      )
    }
    if (row.checksum !== migration.checksum) {
      throw new StartError(
        `The file of the migration ${row.migration_name} is not the one that was applied. Restore it; changes belong in a new migration.`,
      )
    }
  }
}

async function apply(owner: Client, migration: Migration): Promise<void> {
  await owner.query('BEGIN')
  try {
    await owner.query(migration.sql)
    await owner.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       VALUES ($1, $2, clock_timestamp(), $3, now(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    )
    await owner.query('COMMIT')
  } catch (error) {
    await owner.query('ROLLBACK').catch(() => undefined)
    if (!(error instanceof DatabaseError)) throw error
    const line = error.position
      ? ` at line ${migration.sql.slice(0, Number(error.position)).split('\n').length}`
      : ''
    throw new StartError(
      `The migration ${migration.name} failed${line}: ${error.message}. Nothing of it was kept.`,
    )
  }
}
