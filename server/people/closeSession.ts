import { z } from 'zod'
import { defineAction } from '@/server/actions/defineAction'
import { endSession } from '@/server/people/endSession'

/** Ends the session in which it is asked for: its tabs and sockets close, other devices stay signed in. */
export const closeSession = defineAction({
  name: 'closeSession',
  action: 'account.own',
  input: z.strictObject({}),
  facts: (_, actor) => Promise.resolve({ accountId: actor.accountId }),
  run: ({ actor }) => endSession(actor.sessionId),
})
