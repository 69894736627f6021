import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type PostgresAccount, postgresEnv } from '@/server/database/postgresAccount'
import type { PostgresBinaries } from '@/server/database/postgresBinaries'
import { StartError } from '@/server/StartError'

/** The owner's name in the embedded database, and the file inside the cluster that holds his password. */
const ownerName = 'tropa_owner'
export const ownerPasswordFile = 'tropa-owner-password'

/** The owner's address of a database of the cluster whose server has its socket in this folder. */
export const ownerAddress = (password: string, database: string, socketFolder: string): string =>
  `postgresql://${ownerName}:${password}@localhost/${database}?host=${encodeURIComponent(socketFolder)}&sslmode=disable`

/**
 * Makes the cluster folder with a random owner password, unless it is there. It is made beside its place and renamed,
 * so that a start that is killed half way leaves no half cluster, and of two starts at once one wins.
 */
export async function createCluster(
  cluster: string,
  account: PostgresAccount,
  binaries: PostgresBinaries,
  signal: AbortSignal,
): Promise<void> {
  if (existsSync(cluster)) return
  sweepAbandoned(cluster)
  const half = `${cluster}.new-${process.pid}`
  const passwordFile = `${half}.password`
  const own = (path: string, mode: number) => {
    chmodSync(path, mode)
    if (account.ids) chownSync(path, account.ids.uid, account.ids.gid)
  }
  try {
    mkdirSync(half)
    own(half, 0o700)
    const password = randomBytes(24).toString('base64url')
    writeFileSync(passwordFile, password, { mode: 0o600 })
    own(passwordFile, 0o600)
    // Locale `builtin`: Russian letters change case correctly and an update of the system's locales cannot spoil indexes.
    const flags = [
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=PG_UNICODE_FAST',
    ]
    await promisify(execFile)(
      binaries.initdb,
      [
        `--pgdata=${half}`,
        `--username=${ownerName}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        ...flags,
      ],
      { ...account.ids, cwd: '/', env: postgresEnv, signal },
    )
    writeFileSync(join(half, ownerPasswordFile), password, { mode: 0o600, flush: true })
    own(join(half, ownerPasswordFile), 0o600)
    if (!existsSync(cluster)) renameSync(half, cluster)
  } catch (error) {
    if (signal.aborted || existsSync(cluster)) return
    const { stderr, message } = error as { stderr?: string; message: string }
    throw new StartError(`PostgreSQL's folder ${cluster} could not be made: ${stderr?.trim() || message}`)
  } finally {
    rmSync(half, { recursive: true, force: true })
    rmSync(passwordFile, { force: true })
  }
}

/** Removes what a killed start left behind, once the process that made it is gone. */
function sweepAbandoned(cluster: string): void {
  const folder = dirname(cluster)
  for (const name of readdirSync(folder)) {
    const maker = /^postgres\.new-(\d+)/.exec(name)?.[1]
    if (maker && !isRunning(Number(maker))) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
