import { z } from 'zod'
import { organisationFields } from '@/domain/organisation/organisationFields'
import { loadOrganisation } from '@/server/access/loadOrganisation'
import { defineAction } from '@/server/actions/defineAction'
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
    await prisma().organisation.updateMany({ where: { id }, data: changed })
  },
})
