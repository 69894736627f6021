import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync, existsSync } from 'node:fs'
import { join } from 'node:path'

/** What `postmaster.pid` says about the server of a cluster. */
export interface Postmaster {
  readonly pid: number
  /** Folder of its socket; undefined while the server has not got so far. */
  readonly socketFolder: string | undefined
  /** Whether that process really is this cluster's server: after a crash the number may belong to any other program. */
  readonly alive: boolean
}

function serves(pid: number, cluster: string): boolean {
  try {
    // The server's working folder is its cluster, which no other program has; a zombie has none.
    if (existsSync('/proc/self/cwd')) return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(cluster)
  } catch {
    return false
  }
}

/** Reads `postmaster.pid` of the cluster folder; undefined when there is none. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  const pid = Math.abs(Number(lines[0]))
  return { pid, socketFolder: lines[4] || undefined, alive: pid > 0 && serves(pid, cluster) }
}
