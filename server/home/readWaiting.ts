import { z } from 'zod'
import type { Actor } from '@/domain/access/Actor'
import { namedAs } from '@/domain/board/concernOf'
import { longParts, waitingParts, type LongPart, type WaitingPart } from '@/domain/board/WaitingPart'
import { defineAction } from '@/server/actions/defineAction'
import { prisma } from '@/server/database/prisma'
import { changesDirectory } from '@/server/home/changesDirectory'
import { noteVisit } from '@/server/home/noteVisit'
import { readableRoadmaps } from '@/server/home/readableRoadmaps'
import { countChanges, readChanges } from '@/server/home/readChanges'
import { byUrgency, sortWaiting, type MyRoadmap, type Sorted } from '@/server/home/sortWaiting'
import type { Waiting, WaitingRoadmap } from '@/server/home/Waiting'
import { waitingCards } from '@/server/home/waitingCards'

/** Lines of one part, unless it is asked for in full; then as many as a page can carry. */
const shown = 50
const most = 1_000

/**
 * What waits for the actor: of the roadmaps of the organisations in which one holds a role, and what names oneself
 * anywhere, item by item; of the organisations below, counts. And what others changed since one was here, which this
 * notes as a look at it. A fixed number of queries, however many schools there are.
 */
export const readWaiting = defineAction({
  name: 'readWaiting',
  action: 'roadmap.list',
  input: z.strictObject({ all: z.enum(longParts).optional() }),
  facts: () => Promise.resolve({}),
  async run({ actor, input: { all }, at }): Promise<Waiting> {
    const { accountId } = actor
    const [roadmaps, since, { timeZone }] = await Promise.all([
      readableRoadmaps(actor).then((found) =>
        found.map((roadmap) => ({ ...roadmap, ...placeIn(roadmap, actor) })),
      ),
      noteVisit(accountId, at),
      prisma().organisation.findFirstOrThrow({ where: { persons: { some: { id: actor.personId } } } }),
    ])
    const [home, below] = [true, false].map((wanted) =>
      roadmaps.filter((roadmap) => roadmap.home === wanted).map(({ id }) => id),
    ) as [string[], string[]]
    const [cards, changes, changedBelow] = await Promise.all([
      waitingCards(
        roadmaps.map(({ id }) => id),
        { ids: [actor.personId, ...organisationsOf(actor)], roles: actor.roles.map(({ role }) => role), at },
      ),
      readChanges({ roadmapIds: home, since, accountId }),
      countChanges({ roadmapIds: below, since, accountId }),
    ])
    const sorted = sortWaiting(roadmaps, cards, at)
    const cut = <Item>(part: LongPart, items: Item[]) => items.slice(0, all === part ? most : shown)
    const told = sorted
      .filter(({ item }) => item.concern !== null || home.includes(item.roadmapId))
      .sort(byUrgency)
    const partOf = (part: WaitingPart) => {
      const items = told.filter(({ parts }) => parts[0] === part).map(({ item }) => item)
      return { items: cut(part, items), total: items.length }
    }
    const changed = cut('changes', changes)
    return {
      since: since.toISOString(),
      timeZone,
      roadmaps: roadmaps.map((roadmap) => ({
        ...roadmapOf(roadmap, sorted),
        changed:
          changedBelow.get(roadmap.id) ?? changes.filter(({ roadmapId }) => roadmapId === roadmap.id).length,
      })),
      parts: Object.fromEntries(waitingParts.map((part) => [part, partOf(part)])) as Waiting['parts'],
      changes: { items: changed, total: changes.length },
      ...(await changesDirectory(roadmaps, changed)),
    }
  },
})

const organisationsOf = (actor: Actor): string[] => actor.roles.map(({ organisationId }) => organisationId)

/** How a roadmap's items name the actor, and whether it is of an organisation in which a role is held. */
const placeIn = (
  { organisationId }: { organisationId: string },
  actor: Actor,
): Pick<MyRoadmap, 'home' | 'me'> => {
  const here = actor.roles.filter((held) => held.organisationId === organisationId).map(({ role }) => role)
  return { home: here.length > 0, me: namedAs(actor.personId, here, organisationsOf(actor)) }
}

const roadmapOf = (roadmap: MyRoadmap, sorted: Sorted[]): Omit<WaitingRoadmap, 'changed'> => {
  const { id, title, organisation, home, me } = roadmap
  const own = sorted.filter(({ item }) => item.roadmapId === id)
  return {
    id,
    title,
    organisation,
    home,
    me,
    counts: Object.fromEntries(
      waitingParts.map((part) => [part, own.filter(({ parts }) => parts.includes(part)).length]),
    ) as WaitingRoadmap['counts'],
  }
}
