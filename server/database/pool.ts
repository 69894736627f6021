import pg from 'pg'
import { answerPatience, queryPatience } from '@/server/database/queryPatience'
import { log } from '@/server/log'
import { singleton } from '@/server/singleton'

const shared = singleton<pg.Pool>('pool')

/**
 * Connections of the hot path (append, load, ticket), apart from Prisma's, so that slow pages never hold up a
 * keystroke. They work as the role tropa_app.
 */
export function pool(): pg.Pool {
  return shared.get()
}

/** Makes the pool for `url`. Connections are opened when first needed. */
export function connectPool(url: string): pg.Pool {
  const made = new pg.Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: 5_000,
    statement_timeout: queryPatience,
    query_timeout: answerPatience,
  })
  // Without a listener a broken idle connection would end the process; the next query opens another.
  made.on('error', (error) => log.warn({ err: error }, 'an idle database connection broke'))
  shared.set(made)
  return made
}
