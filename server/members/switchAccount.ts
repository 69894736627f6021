import { z } from 'zod'
import { defineAction } from '@/server/actions/defineAction'
import { Refusal } from '@/server/actions/Refusal'
import { changeMembers } from '@/server/members/changeMembers'
import { loadPerson } from '@/server/members/loadPerson'
import { requireAccountGrant } from '@/server/members/requireAccountGrant'

/**
 * Closes the account of a person, at once on every tab and socket, or opens it again. Roles stay as they are. Nobody
 * closes the account in which one sits.
 */
export const switchAccount = defineAction({
  name: 'switchAccount',
  action: 'member.manage',
  input: z.strictObject({ personId: z.uuid(), open: z.boolean() }),
  facts: ({ personId }) => loadPerson(personId),
  async run({ input: { open }, facts: { organisation, person }, actor, at }): Promise<void> {
    if (!person.account) throw new Refusal('notFound', 'the person has no account')
    if (person.id === actor.personId) throw new Refusal('forbidden', 'one’s own account', 'errors.ownAccount')
    const held = await requireAccountGrant(actor, person.id, at)
    const { id } = person.account
    const organisations = new Map(
      [organisation, ...held.map((one) => one.organisation)].map((one) => [one.id, one]),
    )
    await changeMembers({ actor, organisations: [...organisations.values()], at }, (transaction) =>
      transaction.account.update({ where: { id }, data: { disabledAt: open ? null : at } }),
    )
  },
})
