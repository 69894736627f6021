import { expect, it } from 'vitest'
import { prisma } from '@/server/database/prisma'
import { pool } from '@/server/database/pool'
import { freshDatabase, testDatabase } from '@/tests/database/testDatabase'

const database = testDatabase()

it('gives a migrated database that the program works on as a role without power over it', async () => {
  await database.prisma.setting.create({ data: { key: 'test', value: 'here' } })
  expect(await prisma().setting.findUnique({ where: { key: 'test' } })).toEqual({
    key: 'test',
    value: 'here',
  })
  const { rows } = await pool().query(
    'SELECT current_user AS role, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user',
  )
  expect(rows).toEqual([{ role: 'tropa_app', rolsuper: false, rolbypassrls: false }])
})

it('gives each caller a database of its own', async () => {
  const other = await freshDatabase()
  expect(other.appUrl).not.toBe(database.appUrl)
})
