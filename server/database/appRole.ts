import { Client, DatabaseError, escapeIdentifier, escapeLiteral } from 'pg'
import { keptSetting } from '@/server/database/keptSetting'
import { StartError } from '@/server/StartError'

const roleName = 'tropa_app'

/**
 * The address under which the program works: `given` (DATABASE_APP_URL), else that of the role tropa_app, which is
 * created here with a password kept in the database. Either may read and write the tables and nothing else.
 * Throws a StartError when the owner may not create the role, or when the role could get round row security.
 */
export async function appRole(owner: Client, ownerUrl: string, given: string | undefined): Promise<string> {
  const url = given ?? (await ownRole(owner, ownerUrl))
  const name = await checkedName(url)
  const role = escapeIdentifier(name)
  await owner.query(`
    GRANT USAGE ON SCHEMA public TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role};
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${role};
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${role};
    REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM ${role};
  `)
  return url
}

async function ownRole(owner: Client, ownerUrl: string): Promise<string> {
  // One transaction: a role without its kept password would shut the program out at the next start.
  await owner.query('BEGIN')
  try {
    const password = await keptSetting(owner, 'appRolePassword')
    const { rowCount } = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [roleName])
    if (rowCount === 0) {
      await owner.query(
        `CREATE ROLE ${roleName} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${escapeLiteral(password)}`,
      )
    }
    await owner.query('COMMIT')
    const url = new URL(ownerUrl)
    url.username = roleName
    url.password = password
    return url.href
  } catch (error) {
    await owner.query('ROLLBACK').catch(() => undefined)
    if (!(error instanceof DatabaseError) || error.code !== '42501') throw error
    throw new StartError(
      `The owner in DATABASE_URL may not create the role ${roleName}. Give the owner CREATEROLE, or create a role (LOGIN NOSUPERUSER NOBYPASSRLS) and set DATABASE_APP_URL to it.`,
    )
  }
}

/** Signs in with the address and gives the role's name, if it is one that row security holds. */
async function checkedName(url: string): Promise<string> {
  const client = new Client({ connectionString: url })
  try {
    await client.connect()
    const { rows } = await client.query<{ name: string; free: boolean }>(
      'SELECT rolname AS name, rolsuper OR rolbypassrls AS free FROM pg_roles WHERE rolname = current_user',
    )
    const role = rows[0]
    if (role?.free !== false) {
      throw new StartError(
        `The role ${role?.name} is a superuser or has BYPASSRLS. DATABASE_APP_URL needs one that is neither.`,
      )
    }
    return role.name
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== '28P01') throw error
    throw new StartError(
      new URL(url).username === roleName
        ? `The role ${roleName} exists on this server with another password (of another Tropa?). Set DATABASE_APP_URL with its password.`
        : 'DATABASE_APP_URL: the password is wrong.',
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}
