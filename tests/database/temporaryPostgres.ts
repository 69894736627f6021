import { openEmbeddedPostgres } from '@/server/database/embeddedPostgres'
import { removeFolder, temporaryFolder } from '@/tests/database/temporaryFolder'

/** A PostgreSQL of one's own in a temporary folder. */
export interface TemporaryPostgres {
  /** Starts it and gives the owner's address of its database `tropa`. */
  start(): Promise<string>
  /** Stops it, if it was started, and removes the folder. */
  stop(): Promise<void>
}

/** Prepares a PostgreSQL as the program itself would start it; nothing runs until `start`. */
export function temporaryPostgres(): TemporaryPostgres {
  const stopping = new AbortController()
  const stops: (() => Promise<void>)[] = []
  return {
    start() {
      const folder = temporaryFolder()
      stops.push(async () => removeFolder(folder))
      return openEmbeddedPostgres({
        folder,
        notice: () => undefined,
        lost: (error) => {
          throw error
        },
        signal: stopping.signal,
        onStop: (stop) => stops.push(stop),
      })
    },
    async stop() {
      stopping.abort()
      for (const stop of stops.reverse()) await stop()
    },
  }
}
