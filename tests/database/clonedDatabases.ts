import { Client } from 'pg'
import { appRole } from '@/server/database/appRole'
import { migrate } from '@/server/database/migrate'
import { temporaryPostgres } from '@/tests/database/temporaryPostgres'

/** Addresses of one fresh, migrated database, as the owner and as tropa_app. */
export interface DatabaseAddresses {
  readonly ownerUrl: string
  readonly appUrl: string
}

/** A PostgreSQL whose databases are clones of a migrated template. */
export interface ClonedDatabases {
  /** One more database. The server is started when the first is asked for. */
  clone(): Promise<DatabaseAddresses>
  stop(): Promise<void>
}

export function clonedDatabases(): ClonedDatabases {
  const postgres = temporaryPostgres()
  let template: Promise<DatabaseAddresses> | undefined
  let last: Promise<unknown> = Promise.resolve()
  let made = 0

  async function cloneNext(): Promise<DatabaseAddresses> {
    const addresses = await (template ??= postgres.start().then(prepareTemplate))
    const name = `test_${++made}`
    const admin = new Client({ connectionString: withDatabase(addresses.ownerUrl, 'postgres') })
    await admin.connect()
    try {
      await admin.query(`CREATE DATABASE ${name} TEMPLATE tropa`)
    } finally {
      await admin.end()
    }
    return { ownerUrl: withDatabase(addresses.ownerUrl, name), appUrl: withDatabase(addresses.appUrl, name) }
  }

  return {
    clone() {
      // One at a time: PostgreSQL copies a template only while nobody else does.
      const next = last.then(cloneNext)
      last = next.catch(() => undefined)
      return next
    },
    stop: () => postgres.stop(),
  }
}

async function prepareTemplate(ownerUrl: string): Promise<DatabaseAddresses> {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await migrate(owner, 'prisma/migrations')
    return { ownerUrl, appUrl: await appRole(owner, ownerUrl, undefined) }
  } finally {
    await owner.end()
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
