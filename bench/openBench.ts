import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Client } from 'pg'
import { appRole } from '@/server/database/appRole'
import { migrate } from '@/server/database/migrate'
import { connectPool } from '@/server/database/pool'
import { connectPrisma } from '@/server/database/prisma'
import { temporaryPostgres } from '@/tests/database/temporaryPostgres'

/** What is measured: the program's live side, or the bare durable relay beside it. */
export type ServerKind = 'program' | 'relay'

/** A server in a process of its own, on this machine's loopback. */
export type BenchServer = {
  port: number
  /** Seconds of CPU that the process has used so far. */
  cpu(): Promise<number>
  stop(): Promise<void>
}

export type Bench = { start(kind: ServerKind): Promise<BenchServer>; close(): Promise<void> }

/** A real PostgreSQL in a temporary folder, migrated, which this process and the servers work on as tropa_app. */
export const openBench = async (): Promise<Bench> => {
  const postgres = temporaryPostgres()
  // Interrupted, it must not leave a database server behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void postgres.stop().finally(() => process.exit(1)))
  const ownerUrl = await postgres.start()
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  await migrate(owner, 'prisma/migrations')
  const appUrl = await appRole(owner, ownerUrl, undefined)
  await owner.query(`
    CREATE TABLE relayed (seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, payload bytea NOT NULL)`)
  await owner.end()
  const prisma = connectPrisma(appUrl)
  const pool = connectPool(appUrl)
  const servers: BenchServer[] = []
  return {
    async start(kind) {
      const server = await start(kind, appUrl)
      servers.push(server)
      return server
    },
    async close() {
      await Promise.all(servers.map((server) => server.stop()))
      await Promise.all([prisma.$disconnect(), pool.end()])
      await postgres.stop()
    },
  }
}

const start = async (kind: ServerKind, appUrl: string): Promise<BenchServer> => {
  const child = fork('bench/server.ts', [kind, appUrl], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, LOG_LEVEL: 'error', NODE_ENV: 'production' },
  })
  const gone = once(child, 'exit')
  const answer = async <Message>(): Promise<Message> => {
    const ended = new AbortController()
    const told = once(child, 'message', { signal: ended.signal }) as Promise<[Message]>
    const first = await Promise.race([told, gone.then(() => null)])
    ended.abort()
    if (!first) throw new Error('a server ended by itself')
    return first[0]
  }
  const { port } = await answer<{ port: number }>()
  return {
    port,
    cpu() {
      child.send('cpu')
      return answer<{ cpu: number }>().then(({ cpu }) => cpu)
    },
    async stop() {
      if (child.connected) child.disconnect()
      await gone
    },
  }
}
