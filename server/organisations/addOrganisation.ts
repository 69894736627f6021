import { z } from 'zod'
import { organisationKinds } from '@/domain/access/Actor'
import { kindsBelow } from '@/domain/organisation/kindsBelow'
import { organisationFields } from '@/domain/organisation/organisationFields'
import { loadOrganisation } from '@/server/access/loadOrganisation'
import { defineAction } from '@/server/actions/defineAction'
import { Refusal } from '@/server/actions/Refusal'
import { prisma } from '@/server/database/prisma'

/**
 * Adds an organisation directly below another one, for whoever looks after that one; gives its id. What stands under
 * the invented region is invented too. Refuses a kind that has no place there, and a second one of the same name.
 */
export const addOrganisation = defineAction({
  name: 'addOrganisation',
  action: 'organisation.manage',
  input: z.strictObject({
    parentId: z.uuid(),
    kind: z.enum(organisationKinds),
    ...organisationFields,
  }),
  async facts({ parentId }) {
    const organisation = await loadOrganisation(parentId)
    return organisation && { organisation }
  },
  async run({ input: { parentId, ...added }, facts: { organisation } }): Promise<{ id: string }> {
    if (!kindsBelow[organisation.kind].includes(added.kind))
      throw new Refusal('invalid', `no ${added.kind} below a ${organisation.kind}`, 'errors.kindBelow')
    return prisma().$transaction(async (transaction) => {
      // One after the other below one parent, which cannot go meanwhile: the same name twice is seen.
      const [parent] = await transaction.$queryRaw<{ isDemo: boolean }[]>`
        SELECT is_demo AS "isDemo" FROM organisation WHERE id = ${parentId}::uuid FOR NO KEY UPDATE`
      if (!parent) throw new Refusal('notFound', 'the organisation above has gone')
      const twin = await transaction.organisation.findFirst({
        where: { parentId, name: { equals: added.name, mode: 'insensitive' } },
      })
      if (twin) throw new Refusal('conflict', 'there is one of this name', 'errors.organisationTwice')
      return transaction.organisation.create({
        data: { ...added, parentId, isDemo: parent.isDemo },
        select: { id: true },
      })
    })
  },
})
