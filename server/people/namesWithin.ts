import { z } from 'zod'
import type { OrganisationFacts } from '@/domain/access/Actor'
import { personName } from '@/domain/people/personName'
import { prisma } from '@/server/database/prisma'

type Row = { id: string; familyName: string; givenName: string; patronymic: string | null }

/**
 * The names of those of `ids` who belong, or once belonged, to an organisation or one above it, in the order of their
 * names. What stands in a document is what somebody wrote there: an id of anybody else would tell a stranger's name.
 */
export const namesWithin = async (
  { id, ancestors }: OrganisationFacts,
  ids: string[],
): Promise<{ id: string; name: string }[]> => {
  const line = [id, ...ancestors]
  // What outside clients write in place of an id is nobody.
  const wanted = [...new Set(ids.filter((one) => z.uuid().safeParse(one).success))]
  const people = await prisma().$queryRaw<Row[]>`
    SELECT p.id, p.family_name AS "familyName", p.given_name AS "givenName", p.patronymic FROM person p
    WHERE p.id = ANY (${wanted}::uuid[]) AND (p.organisation_id = ANY (${line}::uuid[]) OR EXISTS (
      SELECT FROM assignment x WHERE x.person_id = p.id AND x.organisation_id = ANY (${line}::uuid[])))
    ORDER BY p.family_name, p.given_name, p.id`
  return people.map((person) => ({ id: person.id, name: personName(person) }))
}
