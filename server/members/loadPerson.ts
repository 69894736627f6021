import { z } from 'zod'
import type { OrganisationFacts } from '@/domain/access/Actor'
import { loadOrganisation } from '@/server/access/loadOrganisation'
import { prisma } from '@/server/database/prisma'

/** A person with the account, if there is one. */
export type KeptPerson = {
  id: string
  familyName: string
  givenName: string
  patronymic: string | null
  account: { id: string; disabledAt: Date | null } | null
}

/** A person with the facts of the organisation that keeps the record; null where there is none. */
export const loadPerson = async (
  id: string,
): Promise<{ organisation: OrganisationFacts; person: KeptPerson } | null> => {
  if (!z.uuid().safeParse(id).success) return null
  const row = await prisma().person.findUnique({
    where: { id },
    include: { account: { select: { id: true, disabledAt: true } } },
  })
  const organisation = row && (await loadOrganisation(row.organisationId))
  return organisation && { organisation, person: row }
}
