import { z } from 'zod'
import { defineOpenAction } from '@/server/actions/defineOpenAction'
import { Refusal } from '@/server/actions/Refusal'
import { prisma } from '@/server/database/prisma'
import { demoAccounts, type DemoAccount } from '@/server/demo/demoAccounts'
import { loadDemo } from '@/server/demo/loadDemo'
import { notice } from '@/server/notice'
import { isEmpty } from '@/server/setup/emptiness'

/** The accounts of the invented region and the password that they all have, told this once. */
export type LoadedDemo = { accounts: DemoAccount[]; password: string }

/**
 * Loads the invented region into an empty database, for whoever sits at this machine: nobody else could sign in to it.
 * The accounts and the password are printed as well, as at a start with `--demo`.
 */
export const loadDemoRegion = defineOpenAction({
  name: 'loadDemoRegion',
  input: z.strictObject({}),
  async run({ caller }): Promise<LoadedDemo> {
    if (!(await isEmpty(prisma())) || !caller.direct)
      throw new Refusal('notFound', 'not an empty database, seen from this machine')
    const password = await loadDemo({ password: undefined, notice })
    if (password === null) throw new Refusal('notFound', 'somebody has begun at the same time')
    return { accounts: demoAccounts, password }
  },
})
