import { z } from 'zod'
import { abilities, type Abilities } from '@/domain/access/abilities'
import { can } from '@/domain/access/can'
import type { Actor, OrganisationFacts, OrganisationKind } from '@/domain/access/Actor'
import { todayIn } from '@/domain/roadmap/todayIn'
import { loadOrganisation } from '@/server/access/loadOrganisation'
import { withinReach } from '@/server/access/withinReach'
import { defineAction } from '@/server/actions/defineAction'
import { prisma } from '@/server/database/prisma'
import { loadRoster, type Roster } from '@/server/members/loadRoster'

/** An organisation named on the page of another. */
export type Neighbour = { id: string; name: string; kind: OrganisationKind }

/** An organisation as its page shows it to one reader. */
export type OpenedOrganisation = {
  id: string
  name: string
  shortName: string
  kind: OrganisationKind
  timeZone: string
  /** Where it is, ISO. */
  today: string
  /** What stands directly above it, where the reader may look into that; and below, as far as the reader may. */
  above: Neighbour | null
  below: Neighbour[]
  abilities: Abilities
  /** Null for a reader from outside: persons are seen inside only. */
  roster: Roster | null
}

/** Opens the page of an organisation: what it is, who works in it, what stands above and below it. */
export const openOrganisation = defineAction({
  name: 'openOrganisation',
  action: 'organisation.read',
  input: z.strictObject({ id: z.string() }),
  async facts({ id }) {
    const organisation = await loadOrganisation(id)
    return organisation && { organisation }
  },
  async run({ facts: { organisation }, actor, at }): Promise<OpenedOrganisation> {
    const row = await prisma().organisation.findUniqueOrThrow({ where: { id: organisation.id } })
    const { id, name, shortName, kind, timeZone } = row
    const today = todayIn(timeZone, at)
    const [above, below, roster] = await Promise.all([
      loadAbove(actor, organisation),
      loadBelow(actor, id),
      can(actor, 'member.read', { organisation }) ? loadRoster(actor, organisation, { at, today }) : null,
    ])
    const may = abilities(actor, { organisation })
    return { id, name, shortName, kind, timeZone, today, above, below, abilities: may, roster }
  },
})

const neighbour = { id: true, name: true, kind: true } as const

const loadAbove = async (actor: Actor, { ancestors }: OrganisationFacts): Promise<Neighbour | null> => {
  const organisation = ancestors[0] === undefined ? null : await loadOrganisation(ancestors[0])
  if (!organisation || !can(actor, 'organisation.read', { organisation })) return null
  return prisma().organisation.findUnique({ where: { id: organisation.id }, select: neighbour })
}

const loadBelow = (actor: Actor, parentId: string): Promise<Neighbour[]> => prisma().$queryRaw<Neighbour[]>`
  SELECT id, name, kind FROM organisation
  WHERE parent_id = ${parentId}::uuid AND id IN (${withinReach(actor, 'organisation.read')})
  ORDER BY kind, name, id`
