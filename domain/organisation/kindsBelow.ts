import type { OrganisationKind } from '@/domain/access/Actor'

/** Those who teach: where roadmaps are carried out. */
export const institutionKinds = [
  'school',
  'kindergarten',
  'additionalEducation',
  'college',
] as const satisfies OrganisationKind[]

const none: readonly OrganisationKind[] = []
const underAuthority: readonly OrganisationKind[] = [...institutionKinds, 'methodologicalCentre', 'partner']

/**
 * What may stand directly below what: a region has municipalities, a municipality its institutions with the centre that
 * helps them. A region may also have institutions of its own (a college mostly is the region's), and whoever teaches may
 * have partners.
 */
export const kindsBelow: Readonly<Record<OrganisationKind, readonly OrganisationKind[]>> = {
  regionalCentre: ['municipalAuthority', ...underAuthority],
  municipalAuthority: underAuthority,
  methodologicalCentre: none,
  school: ['partner'],
  kindergarten: ['partner'],
  additionalEducation: ['partner'],
  college: ['partner'],
  partner: none,
}
