import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '@/server/database/migrate'
import { StartError } from '@/server/StartError'
import { removeFolder, temporaryFolder } from '@/tests/database/temporaryFolder'
import { freshDatabase } from '@/tests/database/testDatabase'

let folder: string
let url: string
let owner: Client

/** An owner's connection to an empty schema: these tests bring their own migrations. */
async function connect(): Promise<Client> {
  const client = new Client({ connectionString: url })
  await client.connect()
  return client
}

beforeEach(async () => {
  folder = temporaryFolder()
  url = (await freshDatabase()).ownerUrl
  owner = await connect()
  await owner.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
})

afterEach(async () => {
  await owner.end()
  removeFolder(folder)
})

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

async function tables(): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}

async function history(): Promise<unknown[]> {
  const columns =
    'migration_name, checksum, applied_steps_count, logs, rolled_back_at, finished_at >= started_at AS done'
  return (await owner.query<Record<string, unknown>>(`SELECT ${columns} FROM _prisma_migrations ORDER BY 1`))
    .rows
}

it('applies what is missing in the order of the names, once, with the rows that Prisma itself would write', async () => {
  write('20260102_second', 'ALTER TABLE a ADD COLUMN b int')
  write('20260101_first', 'CREATE TABLE a (id int); INSERT INTO a VALUES (1)')
  expect(await migrate(owner, folder)).toEqual(['20260101_first', '20260102_second'])
  expect(await migrate(owner, folder)).toEqual([])
  write('20260103_third', 'CREATE TABLE c (id int)')
  expect(await migrate(owner, folder)).toEqual(['20260103_third'])

  expect(await tables()).toEqual(['a', 'c'])
  const sql = 'CREATE TABLE a (id int); INSERT INTO a VALUES (1)'
  expect((await history())[0]).toEqual({
    migration_name: '20260101_first',
    checksum: createHash('sha256').update(sql).digest('hex'),
    applied_steps_count: 1,
    logs: null,
    rolled_back_at: null,
    done: true,
  })
})

it('keeps nothing of a migration that fails, names the line, and does not go on to the next', async () => {
  write('1_good', 'CREATE TABLE good (id int)')
  write('2_bad', 'CREATE TABLE half (id int);\nINSERT INTO half VALUES (1);\nINSERT INTO missing VALUES (1);')
  write('3_after', 'CREATE TABLE after (id int)')
  const failing = migrate(owner, folder)
  await expect(failing).rejects.toThrow(StartError)
  await expect(failing).rejects.toThrow(
    'The migration 2_bad failed at line 3: relation "missing" does not exist. Nothing of it was kept.',
  )
  expect(await tables()).toEqual(['good'])
  expect(await history()).toHaveLength(1)

  write('2_bad', 'CREATE TABLE half (id int)')
  expect(await migrate(owner, folder)).toEqual(['2_bad', '3_after'])
})

it('applies each migration once when several programs start at the same time', async () => {
  write('1_slow', 'CREATE TABLE a (id int); SELECT pg_sleep(0.2)')
  const others = await Promise.all([connect(), connect(), connect()])
  const applied = await Promise.all(others.map((other) => migrate(other, folder)))
  await Promise.all(others.map((other) => other.end()))
  expect(applied.flat()).toEqual(['1_slow'])
})

describe('refuses, and changes nothing,', () => {
  beforeEach(async () => {
    write('1_first', 'CREATE TABLE a (id int)')
    await migrate(owner, folder)
    write('2_second', 'CREATE TABLE b (id int)')
  })

  it.each([
    [
      'when the file of an applied migration has changed',
      /1_first is not the one that was applied/,
      () => write('1_first', 'CREATE TABLE a (id bigint)'),
    ],
    [
      'when the database is newer than the program',
      /newer than this program: .* 1_first/,
      () => removeFolder(join(folder, '1_first')),
    ],
    [
      'when another tool left a migration half done',
      /1_first was begun by another tool/,
      () => owner.query('UPDATE _prisma_migrations SET finished_at = NULL'),
    ],
  ])('%s', async (_when, words, change) => {
    await Promise.resolve(change())
    await expect(migrate(owner, folder)).rejects.toThrow(words)
    expect(await tables()).toEqual(['a'])
  })
})

it("the project's own migrations make a database that knows all of them", async () => {
  const applied = await migrate(owner, 'prisma/migrations')
  const folders = readdirSync('prisma/migrations', { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  expect(applied).toEqual(folders.map(({ name }) => name).sort())
  expect(await tables()).toContain('document_update')
})
