import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCluster, ownerAddress, ownerPasswordFile } from '@/server/database/createCluster'
import { dataFolder } from '@/server/database/dataFolder'
import { ClusterInUse, holdCluster } from '@/server/database/holdCluster'
import { postgresAccount } from '@/server/database/postgresAccount'
import { postgresBinaries } from '@/server/database/postgresBinaries'
import { postgresServer } from '@/server/database/postgresServer'
import { StartError } from '@/server/StartError'

export interface EmbeddedOptions {
  /** The wanted data folder (DATA_DIR). */
  readonly folder: string
  /** Told what the operator should read, a sentence at a time. */
  readonly notice: (line: string) => void
  /** Told why, when the server went away later and could not be brought back. */
  readonly lost: (error: unknown) => void
  /** Aborted when the program is to stop; PostgreSQL is then no longer started or brought back. */
  readonly signal: AbortSignal
  /** Takes what is to be done when the program stops, as soon as there is something to stop. */
  readonly onStop: (stop: () => Promise<void>) => void
}

/**
 * Starts PostgreSQL in the folder, or adopts the one that a killed program left running there, and brings it back
 * whenever it goes away. Gives the owner's address of the database `tropa`.
 * Throws a StartError when the folder cannot be used or another program uses it.
 */
export async function openEmbeddedPostgres(options: EmbeddedOptions): Promise<string> {
  const { notice, lost, signal } = options
  const wanted = join(options.folder, 'postgres')
  const folder = dataFolder(options.folder, postgresAccount(wanted), notice)
  const cluster = join(folder, 'postgres')
  const account = postgresAccount(cluster)
  const binaries = postgresBinaries(account)
  await createCluster(cluster, account, binaries, signal)
  signal.throwIfAborted()

  const password = readOwnerPassword(cluster)
  const server = postgresServer(cluster, account, binaries.postgres)
  let refused = false
  options.onStop(async () => {
    if (!refused) await server.stop()
  })

  const hold = async () => {
    try {
      const held = await holdCluster(
        cluster,
        server,
        (socketFolder) => ownerAddress(password, 'postgres', socketFolder),
        signal,
      )
      held.holder.once('end', bringBack)
      return held
    } catch (error) {
      refused = error instanceof ClusterInUse
      throw error
    }
  }
  const bringBack = () => {
    if (signal.aborted) return
    notice('PostgreSQL went away; it is being brought back.')
    hold().catch(lost)
  }

  const { holder, socketFolder } = await hold()
  const exists = await holder.query(`SELECT FROM pg_database WHERE datname = 'tropa'`)
  if (exists.rowCount === 0) await holder.query('CREATE DATABASE tropa')
  return ownerAddress(password, 'tropa', socketFolder)
}

function readOwnerPassword(cluster: string): string {
  try {
    return readFileSync(join(cluster, ownerPasswordFile), 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EACCES') {
      throw new StartError(
        `${cluster} belongs to another user: start Tropa as that user, or give it another DATA_DIR.`,
      )
    }
    throw new StartError(
      `${cluster} holds no ${ownerPasswordFile}: it was not made by Tropa. Give another DATA_DIR.`,
    )
  }
}
