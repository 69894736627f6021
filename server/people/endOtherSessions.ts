import { z } from 'zod'
import { defineAction } from '@/server/actions/defineAction'
import { prisma } from '@/server/database/prisma'
import { endOthers } from '@/server/people/endOthers'

/** Signs out everywhere but here; gives how many sessions have ended. */
export const endOtherSessions = defineAction({
  name: 'endOtherSessions',
  action: 'account.own',
  input: z.strictObject({}),
  facts: (_, actor) => Promise.resolve({ accountId: actor.accountId }),
  run: async ({ actor: { accountId, sessionId }, at }): Promise<{ ended: number }> => ({
    ended: await endOthers(prisma(), accountId, sessionId, at),
  }),
})
