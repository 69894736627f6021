import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/prisma/generated/client'
import { log } from '@/server/log'
import { singleton } from '@/server/singleton'

const client = singleton<PrismaClient>('prisma')

/** The Prisma client of the process, working as the role tropa_app. */
export function prisma(): PrismaClient {
  return client.get()
}

/** Makes the client for `url`. Connections are opened when first needed. */
export function connectPrisma(url: string): PrismaClient {
  const adapter = new PrismaPg(
    { connectionString: url, max: 12, connectionTimeoutMillis: 5_000, statement_timeout: 30_000 },
    { onPoolError: (error) => log.warn({ err: error }, 'an idle database connection broke') },
  )
  // `minimal`: the other formats quote the arguments, which are personal data.
  const made = new PrismaClient({ adapter, errorFormat: 'minimal' })
  client.set(made)
  return made
}
