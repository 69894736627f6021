import { z } from 'zod'
import { defineAction } from '@/server/actions/defineAction'
import { prisma } from '@/server/database/prisma'
import { isOpen } from '@/server/invitations/isOpen'
import { loadPerson } from '@/server/members/loadPerson'
import { requireAccountGrant } from '@/server/members/requireAccountGrant'

/** Withdraws the open invitation of a person, whoever made it: its link is good for nothing from now on. */
export const withdrawInvitation = defineAction({
  name: 'withdrawInvitation',
  action: 'member.manage',
  input: z.strictObject({ personId: z.uuid() }),
  facts: ({ personId }) => loadPerson(personId),
  async run({ input: { personId }, actor, at }): Promise<void> {
    await requireAccountGrant(actor, personId, at)
    await prisma().invitation.updateMany({ where: { personId, ...isOpen(at) }, data: { withdrawnAt: at } })
  },
})
