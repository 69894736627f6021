import { z } from 'zod'
import type { OrganisationFacts } from '@/domain/access/Actor'
import { isRoleName, type RoleName } from '@/domain/access/roles'
import type { Terms } from '@/domain/people/assignment'
import { loadOrganisation } from '@/server/access/loadOrganisation'
import { prisma } from '@/server/database/prisma'
import { termsOf } from '@/server/members/termsOf'

/** An assignment as actions on it need it. */
export type KeptAssignment = { id: string; personId: string | null; role: RoleName; terms: Terms }

/** An assignment with the facts of its organisation; null where there is none, or its role is none (any more). */
export const loadAssignment = async (
  id: string,
): Promise<{ organisation: OrganisationFacts; assignment: KeptAssignment } | null> => {
  if (!z.uuid().safeParse(id).success) return null
  const row = await prisma().assignment.findUnique({ where: { id } })
  const organisation = row && (await loadOrganisation(row.organisationId))
  if (!organisation || !isRoleName(row.role)) return null
  const { personId, role } = row
  return { organisation, assignment: { id, personId, role, terms: termsOf(row) } }
}
