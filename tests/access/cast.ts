import { roleNames, type RoleName } from '@/domain/access/roles'
import { prisma } from '@/server/database/prisma'
import { buildMember } from '@/tests/factories/buildMember'
import { buildOrganisation, buildSchool } from '@/tests/factories/buildOrganisation'
import { buildRoadmap } from '@/tests/factories/buildRoadmap'

export const places = ['own', 'above', 'foreign'] as const
export type Place = (typeof places)[number]

export const overseers: RoleName[] = [
  'regionalCentre',
  'municipalCoordinator',
  'controllingOfficial',
  'methodologist',
]
export const keepers: RoleName[] = ['regionalCentre', 'municipalCoordinator', 'head', 'deputyHead', 'curator']
export const editors: RoleName[] = [...keepers, 'methodologist', 'workingGroupMember']
export const readers: RoleName[] = [
  ...overseers,
  'head',
  'deputyHead',
  'curator',
  'workingGroupMember',
  'classTeacher',
  'teacher',
  'psychologist',
  'technician',
]
/** Those who appoint and dismiss. */
export const managers: RoleName[] = ['platformAdministrator', 'head', 'deputyHead']
export const everybody = roleNames

/** How somebody without the right is answered; `notFound` where the thing itself must not show. */
export type Refused = (role: RoleName, place: Place) => 'forbidden' | 'notFound'

/** The school's existence is known in it, and to those above who may look into it. */
export const knowsSchool: Refused = (role, place) =>
  place === 'own' || (place === 'above' && [...overseers, 'platformAdministrator'].includes(role))
    ? 'forbidden'
    : 'notFound'
/** The same for its roadmap. */
export const knowsRoadmap: Refused = (role, place) =>
  (place === 'own' && readers.includes(role)) || (place === 'above' && overseers.includes(role))
    ? 'forbidden'
    : 'notFound'
/** A school with a roadmap that came from an import, and some people. */
export type School = {
  organisationId: string
  above: string
  roadmapId: string
  importId: string
  /** A place of its working group without a name, a teacher with an account and one without. */
  placeId: string
  memberId: string
  newcomerId: string
}

export const buildSchoolWithRoadmap = async (): Promise<School> => {
  const { id: above } = await buildOrganisation({ kind: 'municipalAuthority' })
  const { id: organisationId } = await buildSchool({ parentId: above })
  const { id: roadmapId } = await buildRoadmap({ organisationId })
  const { id: importId } = await prisma().roadmapImport.create({
    data: { organisationId, roadmapId, fileName: 'приказ.docx', fileSha256: Buffer.alloc(32), content: {} },
  })
  const { id: placeId } = await prisma().assignment.create({
    data: { organisationId, role: 'workingGroupMember', position: 'педагог-психолог' },
  })
  const { personId: memberId } = await buildMember({ organisationId, role: 'teacher' })
  const { id: newcomerId } = await prisma().person.create({
    data: {
      familyName: 'Незабудкина',
      givenName: 'Роса',
      organisationId,
      assignments: { create: { organisationId, role: 'teacher' } },
    },
  })
  return { organisationId, above, roadmapId, importId, placeId, memberId, newcomerId }
}

/** Somebody in a role, in the school, above it or elsewhere, with the session. */
export type Player = { role: RoleName; place: Place; sessionId: string }

/** A school, and somebody in each role in it, above it and in another one. */
export const buildCast = async (): Promise<{ school: School; cast: Player[] }> => {
  const school = await buildSchoolWithRoadmap()
  const homes = { own: school.organisationId, above: school.above, foreign: (await buildSchool()).id }
  const cast: Player[] = []
  for (const place of places) {
    for (const role of roleNames) {
      const { sessionId } = await buildMember({ role, organisationId: homes[place] })
      cast.push({ role, place, sessionId })
    }
  }
  return { school, cast }
}
