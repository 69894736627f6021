import { setTimeout as pause } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import type { PostgresServer } from '@/server/database/postgresServer'
import { readPostmaster } from '@/server/database/postmaster'
import { StartError } from '@/server/StartError'

const startPatience = 60_000
const lockPatience = 1_000
/** Any fixed number: the lock that the one program using a cluster holds in its database `postgres`. */
const holderLock = 747_001

/** Another running program holds the cluster, so that its server is not ours to stop. */
export class ClusterInUse extends StartError {}

/** Words with which PostgreSQL gives way to another server that starts or ends on the same folder: worth another try. */
const givesWay = /lock file .* already exists|shared memory block .* is still in use/

/**
 * Connects to the cluster's server, starting it where none runs, and takes the lock that makes this program its only
 * user. The lock lives as long as the connection, thus also ends with a kill -9.
 * Throws ClusterInUse when another program holds the cluster, a StartError when the server cannot start.
 */
export async function holdCluster(
  cluster: string,
  server: PostgresServer,
  address: (socketFolder: string) => string,
  signal: AbortSignal,
): Promise<{ holder: Client; socketFolder: string }> {
  const deadline = Date.now() + startPatience
  for (;;) {
    signal.throwIfAborted()
    const running = readPostmaster(cluster)
    if (!running?.alive) {
      const reason = server.start()
      if (reason !== undefined && !givesWay.test(reason)) {
        throw new StartError(`PostgreSQL could not start on ${cluster}: ${reason} (more in ${cluster}/log)`)
      }
    } else if (running.socketFolder) {
      const holder = await connect(address(running.socketFolder))
      if (holder) {
        await takeLock(holder, cluster)
        return { holder, socketFolder: running.socketFolder }
      }
    }
    if (Date.now() > deadline) {
      throw new StartError(
        `PostgreSQL on ${cluster} did not answer within ${startPatience / 1000} s; see ${cluster}/log.`,
      )
    }
    await pause(25)
  }
}

/** A connection, or undefined while the server is still starting or already stopping. */
async function connect(url: string): Promise<Client | undefined> {
  const client = new Client({ connectionString: url, application_name: `tropa-holder-${process.pid}` })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '28P01') {
      throw new StartError(
        'The password kept beside the data does not open PostgreSQL: the folder holds parts of two databases.',
      )
    }
    if (error instanceof DatabaseError && error.code?.startsWith('57P') !== true) throw error
    return undefined
  }
}

async function takeLock(holder: Client, cluster: string): Promise<void> {
  const deadline = Date.now() + lockPatience
  for (;;) {
    const { rows } = await holder.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
      holderLock,
    ])
    if (rows[0]?.taken) return
    // A killed program's connection lingers for a moment.
    if (Date.now() > deadline) break
    await pause(25)
  }
  const { rows } = await holder.query<{ application_name: string }>(
    `SELECT application_name FROM pg_stat_activity WHERE application_name LIKE 'tropa-holder-%' AND pid <> pg_backend_pid()`,
  )
  await holder.end()
  const pid = rows[0]?.application_name.replace('tropa-holder-', '') ?? 'unknown'
  throw new ClusterInUse(
    `Another Tropa (process ${pid}) already uses ${cluster}. Stop it first, or give this one another DATA_DIR.`,
  )
}
