import { joinFacts, type KeptFact } from '@/domain/board/joinFacts'
import { readChange } from '@/domain/board/readChange'
import { prisma } from '@/server/database/prisma'
import type { ChangedItem } from '@/server/home/Waiting'

/** More facts than a page of changes is made of: the latest count. */
const most = 2_000

type Row = Omit<KeptFact, 'at'> & { at: Date; roadmapId: string; cardId: string; title: string }

/** What is asked about: of these roadmaps, what others than this account did after this moment. */
export type ChangesOf = { roadmapIds: string[]; since: Date; accountId: string }

/**
 * What others changed, item by item, the one that was changed last first. What the program itself did (a roadmap
 * begins) is not told, nor what says nothing to a person, nor what came back to where it was.
 */
export const readChanges = async ({ roadmapIds, since, accountId }: ChangesOf): Promise<ChangedItem[]> => {
  const rows = await prisma().$queryRaw<Row[]>`
    SELECT e.id::text, e.document_id AS "roadmapId", e.card_id AS "cardId", c.title, e.key, e.before, e.after,
      a.person_id AS by, e.created_at AS at
    FROM card_event e JOIN account a ON a.id = e.account_id
    JOIN card c ON c.document_id = e.document_id AND c.card_id = e.card_id
    WHERE e.document_id = ANY (${roadmapIds}::uuid[]) AND e.created_at > ${since} AND a.id <> ${accountId}::uuid
    ORDER BY e.id DESC LIMIT ${most}`
  const items = new Map<string, Omit<ChangedItem, 'facts'> & { facts: KeptFact[] }>()
  for (const { roadmapId, cardId, title, at, ...fact } of rows) {
    const key = `${roadmapId} ${cardId}`
    const item = items.get(key) ?? { roadmapId, cardId, title, facts: [] }
    item.facts.unshift({ ...fact, at: at.toISOString() })
    items.set(key, item)
  }
  return [...items.values()]
    .map((item) => ({
      ...item,
      facts: joinFacts(item.facts).filter((fact) => readChange(fact) !== null),
    }))
    .filter(({ facts }) => facts.length > 0)
}

/** How many items others changed, by roadmap; roadmaps without any are missing. */
export const countChanges = async ({
  roadmapIds,
  since,
  accountId,
}: ChangesOf): Promise<Map<string, number>> => {
  const rows = await prisma().$queryRaw<{ id: string; items: number }[]>`
    SELECT document_id AS id, count(DISTINCT card_id)::int AS items FROM card_event
    WHERE document_id = ANY (${roadmapIds}::uuid[]) AND created_at > ${since} AND account_id <> ${accountId}::uuid
    GROUP BY document_id`
  return new Map(rows.map(({ id, items }) => [id, items]))
}
