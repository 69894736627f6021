import { z } from 'zod'
import { defineAction } from '@/server/actions/defineAction'
import { prisma } from '@/server/database/prisma'
import { endSession } from '@/server/people/endSession'

/** Ends one of one's own sessions, for instance of a telephone that was lost. Of others' one learns nothing. */
export const endMySession = defineAction({
  name: 'endMySession',
  action: 'account.own',
  input: z.strictObject({ sessionId: z.uuid() }),
  facts: ({ sessionId }) =>
    prisma().session.findUnique({ where: { id: sessionId }, select: { accountId: true } }),
  run: ({ input }) => endSession(input.sessionId),
})
