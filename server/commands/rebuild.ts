import { ClusterInUse } from '@/server/database/holdCluster'
import { openDatabase } from '@/server/database/openDatabase'
import { runningPostgres } from '@/server/database/runningPostgres'
import { readEnv } from '@/server/env'
import { rebuildAll } from '@/server/projections/rebuildAll'

/*
 * npm run rebuild
 * Deletes the rows of all boards and rebuilds them from the documents, which are the truth (S13). Works on
 * DATABASE_URL, else on the embedded database in DATA_DIR; the program may be running or not. Prints how much was
 * rebuilt; a line for each document that could not be, on standard error, and exit 1.
 */

const stops: (() => Promise<void>)[] = []
const stopping = new AbortController()

async function open(env: ReturnType<typeof readEnv>): Promise<void> {
  await openDatabase({
    env,
    notice: (line) => process.stderr.write(`${line}\n`),
    lost: (error) => stopping.abort(error),
    signal: stopping.signal,
    onStop: (stop) => stops.push(stop),
  })
}

async function main(): Promise<void> {
  const env = readEnv(process.env)
  try {
    await open(env)
  } catch (error) {
    const beside = error instanceof ClusterInUse ? runningPostgres(env.DATA_DIR) : null
    if (!beside) throw error
    await open({ ...env, DATABASE_URL: beside })
  }
  const { boards, cards, failed } = await rebuildAll()
  process.stdout.write(`Rebuilt the rows of ${boards} boards with ${cards} cards.\n`)
  for (const { documentId, error } of failed)
    process.stderr.write(
      `${documentId} could not be rebuilt: ${error instanceof Error ? error.message : String(error)}\n`,
    )
  if (failed.length > 0) process.exitCode = 1
}

try {
  await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
} finally {
  stopping.abort()
  for (const stop of stops.reverse()) await stop()
}
