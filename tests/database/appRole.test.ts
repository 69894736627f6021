import { Client } from 'pg'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appRole } from '@/server/database/appRole'
import { keptSetting } from '@/server/database/keptSetting'
import { clonedDatabases } from '@/tests/database/clonedDatabases'

/** Of its own: roles belong to a whole server, and these tests rename them. */
const databases = clonedDatabases()
afterAll(() => databases.stop())

const open: Client[] = []
let ownerUrl: string
let appUrl: string
let owner: Client

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  open.push(client)
  await client.connect()
  return client
}

/** The address of the same database for another role. */
function as(role: string): string {
  const url = new URL(ownerUrl)
  url.username = role
  url.password = 'for-this-test'
  return url.href
}

beforeEach(async () => {
  ;({ ownerUrl, appUrl } = await databases.clone())
  owner = await connect(ownerUrl)
})

afterEach(async () => {
  await Promise.all(open.splice(0).map((client) => client.end()))
})

describe('the role that the program works as', () => {
  it('reads and writes rows, of tables made later too, and nothing else', async () => {
    await owner.query('CREATE TABLE later (id bigserial PRIMARY KEY, words text)')
    const app = await connect(appUrl)
    await app.query(`INSERT INTO later (words) VALUES ('one')`)
    expect((await app.query('SELECT words FROM later')).rows).toEqual([{ words: 'one' }])
    for (const forbidden of [
      'CREATE TABLE mine (id int)',
      'ALTER TABLE later ADD COLUMN more int',
      'TRUNCATE later',
      'DELETE FROM _prisma_migrations',
      'CREATE ROLE another',
      'ALTER ROLE tropa_app BYPASSRLS',
      'SET ROLE tropa_owner',
    ]) {
      await expect(app.query(forbidden), forbidden).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('is held by row security', async () => {
    await owner.query(`CREATE TABLE guarded (id int); INSERT INTO guarded VALUES (1);
      ALTER TABLE guarded ENABLE ROW LEVEL SECURITY`)
    expect((await (await connect(appUrl)).query('SELECT * FROM guarded')).rows).toEqual([])
  })

  it('is the same at each start, with the same password', async () => {
    expect(await appRole(owner, ownerUrl, undefined)).toBe(appUrl)
  })

  it('is the one of DATABASE_APP_URL where that is given', async () => {
    await owner.query(`DROP ROLE IF EXISTS given; CREATE ROLE given LOGIN PASSWORD 'for-this-test'`)
    expect(await appRole(owner, ownerUrl, as('given'))).toBe(as('given'))
    expect((await (await connect(as('given'))).query('SELECT count(*)::int FROM organisation')).rows).toEqual(
      [{ count: 0 }],
    )
    await owner.query('DROP OWNED BY given; DROP ROLE given')
  })

  it.each(['SUPERUSER', 'BYPASSRLS'])('is refused with %s', async (power) => {
    await owner.query(
      `DROP ROLE IF EXISTS strong; CREATE ROLE strong LOGIN PASSWORD 'for-this-test' ${power}`,
    )
    await expect(appRole(owner, ownerUrl, as('strong'))).rejects.toThrow(
      'The role strong is a superuser or has BYPASSRLS.',
    )
    await owner.query('DROP ROLE strong')
  })

  it('whose password is wrong is told apart from an outage', async () => {
    await expect(appRole(owner, ownerUrl, as('nobody_here'))).rejects.toThrow(
      'DATABASE_APP_URL: the password is wrong.',
    )
  })
})

describe('an owner who is not a superuser', () => {
  const rename = 'ALTER ROLE tropa_app RENAME TO'

  beforeEach(async () => {
    await owner.query(`CREATE ROLE plain LOGIN PASSWORD 'for-this-test'`)
    const tables = await owner.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    )
    for (const { name } of tables.rows) await owner.query(`ALTER TABLE "${name}" OWNER TO plain`)
    await owner.query('ALTER SCHEMA public OWNER TO plain')
  })
  afterEach(async () => {
    const own = await connect(ownerUrl)
    await own.query('REASSIGN OWNED BY plain TO tropa_owner; DROP OWNED BY plain; DROP ROLE plain')
  })

  it('creates the role with CREATEROLE alone', async () => {
    await owner.query(`${rename} aside; ALTER ROLE plain CREATEROLE`)
    try {
      const plain = await connect(as('plain'))
      const url = await appRole(plain, as('plain'), undefined)
      const { rows } = await (await connect(url)).query('SELECT current_user AS role')
      expect(rows).toEqual([{ role: 'tropa_app' }])
    } finally {
      await owner.query('DROP OWNED BY tropa_app; DROP ROLE tropa_app; ALTER ROLE aside RENAME TO tropa_app')
    }
  })

  it('is told what to do where he may not', async () => {
    await owner.query(`${rename} aside`)
    try {
      const plain = await connect(as('plain'))
      await expect(appRole(plain, as('plain'), undefined)).rejects.toThrow(
        'The owner in DATABASE_URL may not create the role tropa_app. Give the owner CREATEROLE, or create a role',
      )
    } finally {
      await owner.query('ALTER ROLE aside RENAME TO tropa_app')
    }
  })
})

it('a kept secret is made once, also when several nodes ask at the same time', async () => {
  const nodes = await Promise.all([connect(ownerUrl), connect(ownerUrl), connect(ownerUrl)])
  const secrets = await Promise.all(nodes.map((node) => keptSetting(node, 'nextauthSecret')))
  expect(new Set(secrets).size).toBe(1)
  expect(secrets[0]).toMatch(/^[\w-]{43}$/)
  expect(await keptSetting(owner, 'nextauthSecret')).toBe(secrets[0])
})
