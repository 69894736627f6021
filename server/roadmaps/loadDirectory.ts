import type { OrganisationFacts } from '@/domain/access/Actor'
import type { RoleName } from '@/domain/access/roles'
import { prisma } from '@/server/database/prisma'
import { loadMembers } from '@/server/people/loadMembers'
import { namesWithin } from '@/server/people/namesWithin'

/** Who may be named as responsible, and the names of those who are: the document holds ids only. */
export type Directory = {
  people: { id: string; name: string; roles: RoleName[] }[]
  organisations: { id: string; name: string }[]
}

/**
 * The names for one roadmap. Whoever reads it reads the names that it names itself, as on paper; all members of
 * the organisation only those see who may (`allMembers`). Organisations: its own, those above it, those under it.
 */
export const loadDirectory = async (
  roadmapId: string,
  home: OrganisationFacts,
  { allMembers, at }: { allMembers: boolean; at: Date },
): Promise<Directory> => {
  const { id, ancestors } = home
  const [named, members, organisations] = await Promise.all([
    idsNamedBy(roadmapId).then((ids) => namesWithin(home, ids)),
    allMembers ? loadMembers(id, at) : [],
    prisma().organisation.findMany({
      where: { OR: [{ id: { in: [id, ...ancestors] } }, { parentId: id }] },
      select: { id: true, shortName: true },
      orderBy: { shortName: 'asc' },
    }),
  ])
  const people = new Map<string, Directory['people'][number]>()
  for (const { personId, name, role } of members) {
    if (personId === null || name === null) continue
    const known = people.get(personId)
    if (known) known.roles.push(role)
    else people.set(personId, { id: personId, name, roles: [role] })
  }
  for (const person of named) {
    if (!people.has(person.id)) people.set(person.id, { ...person, roles: [] })
  }
  return {
    people: [...people.values()],
    organisations: organisations.map((organisation) => ({
      id: organisation.id,
      name: organisation.shortName,
    })),
  }
}

/** The ids of the persons whom the items of a roadmap name. */
const idsNamedBy = async (roadmapId: string): Promise<string[]> => {
  const named = await prisma().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT executor->>'id' AS id FROM card c,
      jsonb_array_elements(c.co_executors || coalesce(c.lead, '[]')) AS executor
    WHERE c.document_id = ${roadmapId}::uuid AND executor->>'kind' = 'person'`
  return named.map(({ id }) => id)
}
