import { fork } from 'node:child_process'
import { once } from 'node:events'
import { benchDatabase } from './benchDatabase'

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

/** A database of its own that this process and the servers work on as tropa_app. */
export const openBench = async (): Promise<Bench> => {
  const database = await benchDatabase(`
    CREATE TABLE relayed (seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, payload bytea NOT NULL)`)
  const servers: BenchServer[] = []
  return {
    async start(kind) {
      const server = await start(kind, database.appUrl)
      servers.push(server)
      return server
    },
    async close() {
      await Promise.all(servers.map((server) => server.stop()))
      await database.close()
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
