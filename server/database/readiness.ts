import { pool } from '@/server/database/pool'
import { singleton } from '@/server/singleton'

/** Names of the migrations that this program needs. */
export const neededMigrations = singleton<readonly string[]>('neededMigrations')

/** Whether the program can serve, and what is missing where it cannot. */
export type Readiness = 'ready' | 'database unreachable' | 'migrations missing'

const applied =
  'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL'
const patience = 5_000

/** Asks the database, within 5 s: is it reachable, has it every migration that this program needs? Never throws. */
export async function readReadiness(): Promise<Readiness> {
  try {
    const question = { text: applied, query_timeout: patience }
    const { rows } = await pool().query<{ migration_name: string }>(question)
    const there = new Set(rows.map((row) => row.migration_name))
    return neededMigrations.get().every((name) => there.has(name)) ? 'ready' : 'migrations missing'
  } catch {
    return 'database unreachable'
  }
}
