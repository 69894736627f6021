import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { StartError } from '@/server/StartError'

/** Whom PostgreSQL runs as. `ids` only where that is somebody else than us (PostgreSQL refuses to run as root). */
export interface PostgresAccount {
  readonly name: string
  readonly ids: { readonly uid: number; readonly gid: number } | undefined
}

/** What PostgreSQL's programs see of the environment: none of its own variables, messages in English. */
export const postgresEnv = { PATH: process.env.PATH, LC_ALL: 'C', NODE_ENV: process.env.NODE_ENV }

function lookUp(name: string): PostgresAccount | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
  if (uid?.status !== 0 || gid?.status !== 0) return undefined
  return { name, ids: { uid: Number(uid.stdout), gid: Number(gid.stdout) } }
}

/**
 * An ordinary user runs PostgreSQL himself. As root it runs as the owner of `cluster` where that exists already,
 * otherwise as the system's user `postgres`, who is created where there is none.
 */
export function postgresAccount(cluster: string): PostgresAccount {
  if (process.getuid?.() !== 0) return { name: userInfo().username, ids: undefined }
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { name: `user ${owner.uid}`, ids: { uid: owner.uid, gid: owner.gid } }
  const found = lookUp('postgres')
  if (found) return found
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ])
  const created = lookUp('postgres')
  if (created) return created
  throw new StartError(
    'PostgreSQL refuses to run as root, and a system user "postgres" could not be created. Create it, start Tropa as an ordinary user, or set DATABASE_URL.',
  )
}
