import { z } from 'zod'
import { roleSchema, termsSchema } from '@/domain/people/assignment'
import { loadOrganisation } from '@/server/access/loadOrganisation'
import { defineAction } from '@/server/actions/defineAction'
import { Refusal } from '@/server/actions/Refusal'
import { isTaken } from '@/server/database/isTaken'
import { changeMembers } from '@/server/members/changeMembers'
import { placePerson, whoSchema } from '@/server/members/placePerson'
import { requireFit, requireGrant } from '@/server/members/requireGrant'
import { columnsOf } from '@/server/members/termsOf'

/**
 * Gives a role in an organisation: to somebody new, to somebody who belongs to it, or to nobody yet (`who` null), as a
 * place with its position. The id is the form's own, so that pressing twice does not give twice.
 */
export const giveAssignment = defineAction({
  name: 'giveAssignment',
  action: 'member.manage',
  input: z
    .strictObject({
      id: z.uuid(),
      organisationId: z.uuid(),
      who: whoSchema.nullable(),
      role: roleSchema,
      terms: termsSchema,
    })
    .refine(({ who, terms }) => who !== null || terms.position !== null),
  async facts({ organisationId }) {
    const organisation = await loadOrganisation(organisationId)
    return organisation && { organisation }
  },
  async run({ input: { id, who, role, terms }, facts: { organisation }, actor, at }): Promise<void> {
    requireGrant(actor, organisation, { role, personId: who?.kind === 'known' ? who.personId : null })
    requireFit(organisation, role, terms)
    try {
      await changeMembers({ actor, organisations: [organisation], at }, async (transaction) => {
        const personId = who && (await placePerson(transaction, organisation, who))
        const given = { id, organisationId: organisation.id, personId, role, createdAt: at }
        await transaction.assignment.create({ data: { ...given, ...columnsOf(terms) } })
      })
    } catch (error) {
      if (isTaken(error)) throw new Refusal('conflict', 'the assignment was given already')
      throw error
    }
  },
})
