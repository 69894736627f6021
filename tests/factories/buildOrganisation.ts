import type { OrganisationKind } from '@/domain/access/Actor'
import type { Organisation } from '@/prisma/generated/client'
import { prisma } from '@/server/database/prisma'
import { unique } from '@/tests/factories/unique'

export type OrganisationWishes = Partial<
  Pick<Organisation, 'id' | 'parentId' | 'kind' | 'name' | 'timeZone' | 'isDemo'>
>

/** Where an organisation of a kind stands in the tree, when the test does not say. */
const parentKind: Record<OrganisationKind, OrganisationKind | null> = {
  regionalCentre: null,
  municipalAuthority: 'regionalCentre',
  methodologicalCentre: 'municipalAuthority',
  school: 'municipalAuthority',
  kindergarten: 'municipalAuthority',
  additionalEducation: 'municipalAuthority',
  college: 'regionalCentre',
  partner: 'municipalAuthority',
}

/** An organisation with everything above it: a school comes with its municipality and its region. */
export const buildOrganisation = async (wishes: OrganisationWishes = {}): Promise<Organisation> => {
  const kind = wishes.kind ?? 'school'
  const above = parentKind[kind]
  const parentId =
    wishes.parentId === undefined && above
      ? (await buildOrganisation({ kind: above, isDemo: wishes.isDemo ?? false })).id
      : (wishes.parentId ?? null)
  const name = `${kind} ${unique()}`
  return prisma().organisation.create({
    data: { name, shortName: wishes.name ?? name, ...wishes, kind, parentId },
  })
}

export const buildSchool = (wishes: Omit<OrganisationWishes, 'kind'> = {}): Promise<Organisation> =>
  buildOrganisation({ ...wishes, kind: 'school' })
