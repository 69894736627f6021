import { randomBytes } from 'node:crypto'
import type { Client } from 'pg'

/**
 * A secret of this database: made at random when it is first asked for and kept in the table `setting`, so that every
 * node and every later start have the same one. Gives 43 characters.
 */
export async function keptSetting(owner: Client, key: 'nextauthSecret' | 'appRolePassword'): Promise<string> {
  await owner.query('INSERT INTO setting (key, value) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING', [
    key,
    randomBytes(32).toString('base64url'),
  ])
  const { rows } = await owner.query<{ value: string }>('SELECT value FROM setting WHERE key = $1', [key])
  const value = rows[0]?.value
  if (!value) throw new Error(`the setting ${key} is empty`)
  return value
}
