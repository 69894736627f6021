import { z } from 'zod'
import { organisationFields } from '@/domain/organisation/organisationFields'
import { loadOrganisation } from '@/server/access/loadOrganisation'
import { defineAction } from '@/server/actions/defineAction'
import { Refusal } from '@/server/actions/Refusal'
import { prisma } from '@/server/database/prisma'

/**
 * Renames an organisation and says where its days begin. With the time zone the moments change at which assignments
 * begin and end: a trigger makes everybody's rights be read anew.
 */
export const editOrganisation = defineAction({
  name: 'editOrganisation',
  action: 'organisation.manage',
  input: z.strictObject({ organisationId: z.uuid(), ...organisationFields }),
  async facts({ organisationId }) {
    const organisation = await loadOrganisation(organisationId)
    return organisation && { organisation }
  },
  async run({ input: { organisationId: id, ...changed } }): Promise<void> {
    const { count } = await prisma().organisation.updateMany({ where: { id }, data: changed })
    if (count === 0) throw new Refusal('notFound', 'the organisation has gone')
  },
})
