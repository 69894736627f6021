import { z } from 'zod'
import { lastDaySchema } from '@/domain/people/assignment'
import { addDays } from '@/domain/period/calendar'
import { defineAction } from '@/server/actions/defineAction'
import { changeMembers } from '@/server/members/changeMembers'
import { loadAssignment } from '@/server/members/loadAssignment'
import { requireGrant } from '@/server/members/requireGrant'

/**
 * Ends an assignment with its last day. It stays as a fact: who was what, and until when. One that ends before it
 * begins is called off.
 */
export const endAssignment = defineAction({
  name: 'endAssignment',
  action: 'member.manage',
  input: z.strictObject({ assignmentId: z.uuid(), lastDay: lastDaySchema }),
  facts: ({ assignmentId }) => loadAssignment(assignmentId),
  async run({ input: { lastDay }, facts: { organisation, assignment }, actor, at }): Promise<void> {
    requireGrant(actor, organisation, assignment)
    const { validFrom } = assignment.terms
    const last = validFrom !== null && lastDay < validFrom ? addDays(validFrom, -1) : lastDay
    await changeMembers({ actor, organisations: [organisation], at }, (transaction) =>
      transaction.assignment.update({
        where: { id: assignment.id },
        data: { validTo: new Date(`${last}T00:00:00Z`) },
      }),
    )
  },
})
