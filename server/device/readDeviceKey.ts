import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { defineAction } from '@/server/actions/defineAction'
import { pool } from '@/server/database/pool'

const give = `UPDATE account SET device_key = coalesce(device_key, $2) WHERE id = $1 RETURNING device_key AS key`

/**
 * The key (256 bits, base64) that seals what this account leaves unsent on computers that others use (S17d): the same
 * each time, and only for a living session. On the device it is never at rest.
 */
export const readDeviceKey = defineAction({
  name: 'readDeviceKey',
  action: 'account.own',
  input: z.strictObject({}),
  facts: (_, actor) => Promise.resolve({ accountId: actor.accountId }),
  async run({ actor }): Promise<string> {
    const { rows } = await pool().query<{ key: Buffer }>(give, [actor.accountId, randomBytes(32)])
    const [row] = rows
    if (!row) throw new Error('an account has gone while its session lived')
    return row.key.toString('base64')
  },
})
