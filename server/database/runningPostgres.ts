import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownerAddress, ownerPasswordFile } from '@/server/database/createCluster'
import { dataFolder } from '@/server/database/dataFolder'
import { readPostmaster } from '@/server/database/postmaster'
import { postgresAccount } from '@/server/database/postgresAccount'

/**
 * The owner's address of the embedded database that another program is running in `folder` (DATA_DIR), for commands
 * that work beside it; null where none answers there. It is the other program's to stop.
 */
export function runningPostgres(folder: string): string | null {
  const account = postgresAccount(join(folder, 'postgres'))
  const cluster = join(
    dataFolder(folder, account, () => undefined),
    'postgres',
  )
  const running = readPostmaster(cluster)
  if (!running?.alive || !running.socketFolder) return null
  const password = readFileSync(join(cluster, ownerPasswordFile), 'utf8')
  return ownerAddress(password, 'tropa', running.socketFolder)
}
