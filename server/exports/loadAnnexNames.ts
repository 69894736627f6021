import { z } from 'zod'
import type { Board } from '@/domain/board/Board'
import type { OrganisationFacts } from '@/domain/access/Actor'
import { isRoleName } from '@/domain/access/roles'
import type { AnnexNames } from '@/domain/exports/AnnexNames'
import russian from '@/messages/ru.json'
import { prisma } from '@/server/database/prisma'
import { namesWithin } from '@/server/people/namesWithin'

/**
 * What a board's ids and words are called on paper, in Russian. Whoever reads a roadmap reads the names of those whom
 * its items name, those who have left included, if they are of its
 * organisation (`home`) or of one above it. Asked for the committed board, never for rows that may be behind it:
 * a responsible person who is missing on paper misleads.
 */
export const loadAnnexNames = async (
  { cards }: Pick<Board, 'cards'>,
  home: OrganisationFacts,
): Promise<AnnexNames> => {
  const executors = cards.flatMap(({ lead, coExecutors }) => [...(lead ? [lead] : []), ...coExecutors])
  const idsOf = (kind: 'person' | 'organisation') => [
    ...new Set(
      // What outside clients write in place of an id is nobody.
      executors.flatMap((who) => (who.kind === kind && z.uuid().safeParse(who.id).success ? who.id : [])),
    ),
  ]
  const [people, organisations] = await Promise.all([
    namesWithin(home, idsOf('person')),
    prisma().organisation.findMany({
      where: { id: { in: idsOf('organisation') } },
      select: { id: true, shortName: true },
    }),
  ])
  const persons = new Map(people.map(({ id, name }) => [id, name]))
  const institutions = new Map(organisations.map(({ id, shortName }) => [id, shortName]))
  return {
    person: (id) => persons.get(id) ?? null,
    organisation: (id) => institutions.get(id) ?? null,
    role: (role) => (isRoleName(role) ? russian.roles[role] : null),
    status: (status) => russian.status[status],
  }
}
