import { z } from 'zod'
import { loadOrganisation } from '@/server/access/loadOrganisation'
import { defineAction } from '@/server/actions/defineAction'
import { loadMembers } from '@/server/people/loadMembers'

/** The members of an organisation: inside it only, the outer contour sees none. */
export const listMembers = defineAction({
  name: 'listMembers',
  action: 'member.read',
  input: z.strictObject({ organisationId: z.uuid() }),
  async facts({ organisationId }) {
    const organisation = await loadOrganisation(organisationId)
    return organisation && { organisation }
  },
  run: ({ facts, at }) => loadMembers(facts.organisation.id, at),
})
