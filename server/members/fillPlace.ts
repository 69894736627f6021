import { z } from 'zod'
import { defineAction } from '@/server/actions/defineAction'
import { Refusal } from '@/server/actions/Refusal'
import { changeMembers } from '@/server/members/changeMembers'
import { loadAssignment } from '@/server/members/loadAssignment'
import { placePerson, whoSchema } from '@/server/members/placePerson'
import { requireGrant } from '@/server/members/requireGrant'

/** Puts a person into a place that had no name yet, with its position and duties. */
export const fillPlace = defineAction({
  name: 'fillPlace',
  action: 'member.manage',
  input: z.strictObject({ assignmentId: z.uuid(), who: whoSchema }),
  facts: ({ assignmentId }) => loadAssignment(assignmentId),
  async run({ input: { who }, facts: { organisation, assignment }, actor, at }): Promise<void> {
    const { id, role } = assignment
    requireGrant(actor, organisation, { role, personId: who.kind === 'known' ? who.personId : null })
    await changeMembers({ actor, organisations: [organisation], at }, async (transaction) => {
      const personId = await placePerson(transaction, organisation, who)
      const { count } = await transaction.assignment.updateMany({
        where: { id, personId: null },
        data: { personId },
      })
      if (count === 0) throw new Refusal('conflict', 'the place was filled meanwhile')
    })
  },
})
