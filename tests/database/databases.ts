import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { clonedDatabases } from '@/tests/database/clonedDatabases'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where a test file asks for its database. */
    databases: string
  }
}

/**
 * Vitest's global set-up: one real PostgreSQL for the whole run, started when the first test file asks for a database,
 * so that runs without one pay nothing. Each file gets a clone of a migrated template.
 */
export default async function databases(project: TestProject): Promise<() => Promise<void>> {
  const cloned = clonedDatabases()
  const server = createServer((_request, response) => {
    cloned.clone().then(
      (addresses) => response.end(JSON.stringify(addresses)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  project.provide('databases', `http://127.0.0.1:${(server.address() as AddressInfo).port}`)

  return async () => {
    server.close()
    await cloned.stop()
  }
}
