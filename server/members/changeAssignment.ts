import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { termsSchema } from '@/domain/people/assignment'
import { defineAction } from '@/server/actions/defineAction'
import { Refusal } from '@/server/actions/Refusal'
import { changeMembers } from '@/server/members/changeMembers'
import { loadAssignment } from '@/server/members/loadAssignment'
import { requireFit, requireGrant } from '@/server/members/requireGrant'
import { columnsOf, termsOf } from '@/server/members/termsOf'

/**
 * Puts right what an assignment says beside its role and its person: those are what it is, another one is given anew
 * and this one ended. `seen` is what the form began with: where somebody else has changed it since, nothing is done.
 */
export const changeAssignment = defineAction({
  name: 'changeAssignment',
  action: 'member.manage',
  input: z.strictObject({ assignmentId: z.uuid(), seen: z.json(), terms: termsSchema }),
  facts: ({ assignmentId }) => loadAssignment(assignmentId),
  async run({ input: { seen, terms }, facts: { organisation, assignment }, actor, at }): Promise<void> {
    const { id, role } = assignment
    requireGrant(actor, organisation, assignment)
    if (terms.scopeKinds.length > 0) requireFit(organisation, role, terms)
    if (assignment.personId === null && terms.position === null)
      throw new Refusal('invalid', 'a place without a name and without a position')
    await changeMembers({ actor, organisations: [organisation], at }, async (transaction) => {
      const present = await transaction.assignment.findUniqueOrThrow({ where: { id } })
      if (!isDeepStrictEqual(termsOf(present), seen))
        throw new Refusal('conflict', 'the assignment was changed meanwhile')
      await transaction.assignment.update({ where: { id }, data: columnsOf(terms) })
    })
  },
})
