import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Process number of the PostgreSQL that runs on the program's data folder. */
export function postmasterPid(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
}

/** Whether a process lives; a zombie, which only waits to be noticed, does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** The owner's address of the embedded database, from outside the program. */
export function ownerUrl(dataDir: string): string {
  const cluster = join(dataDir, 'postgres')
  const password = readFileSync(join(cluster, 'tropa-owner-password'), 'utf8')
  return `postgresql://tropa_owner:${password}@localhost/tropa?host=${encodeURIComponent(cluster)}&sslmode=disable`
}

/** User and group that PostgreSQL's files belong to. */
export function postgresIds(dataDir: string): { uid: number; gid: number } {
  const { uid, gid } = statSync(join(dataDir, 'postgres'))
  return { uid, gid }
}
