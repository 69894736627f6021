import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, rmdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { PostgresAccount } from '@/server/database/postgresAccount'
import { StartError } from '@/server/StartError'

/** Where root keeps what PostgreSQL's user could not reach elsewhere (a home folder under /root, say). */
export const reachableRoot = '/var/lib/tropa'

/** Whether the account can enter `folder`: asked of the kernel, because modes of all the parents and ACLs count. */
export function canEnter(folder: string, account: PostgresAccount): boolean {
  if (!account.ids) return true
  const asked = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    ...account.ids,
    cwd: '/',
    stdio: 'ignore',
  })
  return asked.status === 0
}

/**
 * Creates `folder` and its parents so that others may pass through them, but not list them. One level at a time: Node's
 * own recursion never ends where the system does not let a folder be made, as under /proc.
 */
export function makePassable(folder: string): void {
  if (existsSync(folder)) return
  makePassable(dirname(folder))
  try {
    mkdirSync(folder)
    chmodSync(folder, 0o711)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/**
 * The folder that the data really live in: `asked`, or, for root and where PostgreSQL's user cannot reach that, one
 * under /var/lib/tropa that belongs to `asked` alone; `notice` is then told its name. A folder that holds data already
 * always wins, so that a change of modes never shows an empty database in place of a full one.
 */
export function dataFolder(asked: string, account: PostgresAccount, notice: (line: string) => void): string {
  const folder = resolve(asked)
  const existed = existsSync(folder)
  const instead = join(reachableRoot, createHash('sha256').update(folder).digest('hex').slice(0, 12))
  const holdsData = existsSync(join(folder, 'postgres'))
  if (holdsData || !existsSync(join(instead, 'postgres'))) {
    try {
      makePassable(folder)
    } catch (error) {
      throw new StartError(`DATA_DIR ${folder} cannot be created: ${(error as Error).message}`)
    }
    if (canEnter(folder, account)) return folder
    if (holdsData) {
      throw new StartError(
        `DATA_DIR ${folder} holds data, but ${account.name}, as whom PostgreSQL runs, cannot reach it any more. Give that user the right to enter the folder and its parents.`,
      )
    }
    if (!existed) rmdirSync(folder)
  }
  makePassable(instead)
  notice(
    `DATA_DIR ${folder} cannot be reached by ${account.name}, as whom PostgreSQL runs; the data are in ${instead}.`,
  )
  return instead
}
