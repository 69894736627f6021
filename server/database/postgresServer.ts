import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type PostgresAccount, postgresEnv } from '@/server/database/postgresAccount'
import { readPostmaster } from '@/server/database/postmaster'

/** The server process of one cluster. */
export interface PostgresServer {
  /** Starts the process unless it runs; where the one started before gave up by itself, gives its reason instead. */
  start(): string | undefined
  /**
   * Asks the cluster's server to stop, one adopted from a killed program too; insists after 3 s. Takes at most 5 s and
   * never throws.
   */
  stop(): Promise<void>
}

/** Unix limits a socket's path to 107 bytes (103 on macOS); PostgreSQL adds the file's name to the folder's. */
const longestSocketFolder = 80

/** Drives `postgres` of one cluster folder. It listens on a Unix socket alone; fsync stays on as by default. */
export function postgresServer(cluster: string, account: PostgresAccount, binary: string): PostgresServer {
  let child: ChildProcess | undefined
  let gaveUp: string | undefined
  let shortFolder: string | undefined

  function socketFolder(): string {
    if (Buffer.byteLength(cluster) <= longestSocketFolder) return cluster
    if (!shortFolder) {
      shortFolder = mkdtempSync(join(tmpdir(), 'tropa-socket-'))
      chmodSync(shortFolder, 0o700)
      if (account.ids) chownSync(shortFolder, account.ids.uid, account.ids.gid)
    }
    return shortFolder
  }

  function settings(): string[] {
    const values = {
      listen_addresses: '',
      unix_socket_directories: `"${socketFolder().replaceAll('"', '""')}"`,
      unix_socket_permissions: '0700',
      timezone: 'UTC',
      // A week of logs that overwrite themselves; terse and without statements, because values may be personal data.
      logging_collector: 'on',
      log_filename: 'postgresql-%a.log',
      log_truncate_on_rotation: 'on',
      log_timezone: 'UTC',
      log_error_verbosity: 'terse',
      log_min_error_statement: 'panic',
    }
    return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  }

  function start(): string | undefined {
    if (child) return undefined
    if (gaveUp !== undefined) {
      const reason = gaveUp
      gaveUp = undefined
      return reason
    }
    const stale = readPostmaster(cluster)
    const started = spawn(binary, ['-D', cluster, ...settings()], {
      ...account.ids,
      cwd: '/',
      // Its own process group: Ctrl+C in the terminal must reach the program alone, which stops PostgreSQL last.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...postgresEnv,
        // PostgreSQL ignores a lock file that names this process: the way to tell it that the number in a stale
        // postmaster.pid belongs to another program by now, without deleting a file that a racing start may own.
        ...(stale && !stale.alive && { PG_GRANDPARENT_PID: String(stale.pid) }),
      },
    })
    let heard = ''
    started.stderr.setEncoding('utf8').on('data', (words: string) => (heard = (heard + words).slice(-4000)))
    started.on('error', (error) => (heard += error.message))
    started.on('close', (code) => {
      child = undefined
      // One that was killed, or has served and was stopped, may simply be started again.
      if (code) gaveUp = fatalIn(heard) ?? fatalIn(newestLog(cluster)) ?? heard.trim()
    })
    started.unref()
    child = started
    return undefined
  }

  async function stop(): Promise<void> {
    const began = Date.now()
    tell('SIGINT')
    let insisted = false
    while ((child || readPostmaster(cluster)?.alive) && Date.now() - began < 5_000) {
      if (!insisted && Date.now() - began > 3_000) {
        insisted = true
        tell('SIGQUIT')
      }
      await pause(20)
    }
    if (shortFolder) rmSync(shortFolder, { recursive: true, force: true })
  }

  /** To our own process, which may not have written its number yet, or to the one that was adopted. */
  function tell(signal: NodeJS.Signals): void {
    if (child) {
      child.kill(signal)
      return
    }
    const running = readPostmaster(cluster)
    if (running?.alive) process.kill(running.pid, signal)
  }

  return { start, stop }
}

const fatalIn = (words: string): string | undefined =>
  words
    .match(/FATAL: +.*/g)
    ?.at(-1)
    ?.replace(/^FATAL: +/, '')

/** What PostgreSQL wrote once its log collector ran; empty where it did not get so far. */
function newestLog(cluster: string): string {
  try {
    const [, file = ''] = readFileSync(join(cluster, 'current_logfiles'), 'utf8').trim().split(' ')
    return readFileSync(join(cluster, file), 'utf8')
  } catch {
    return ''
  }
}
