import { z } from 'zod'
import type { OrganisationFacts } from '@/domain/access/Actor'
import type { CardFact } from '@/domain/board/CardFact'
import type { KeptFact } from '@/domain/board/joinFacts'
import { readChange } from '@/domain/board/readChange'
import { idPattern } from '@/domain/board/register'
import { defineAction } from '@/server/actions/defineAction'
import { pool } from '@/server/database/pool'
import { namesWithin } from '@/server/people/namesWithin'
import { loadRoadmap } from '@/server/roadmaps/loadRoadmap'

/**
 * The kept facts of one card, oldest first; `by` is a person's id, null for the program itself. `people` has the names
 * of those who did it and of those whom it names, as far as they are of this organisation or one above.
 */
export type CardHistory = {
  facts: KeptFact[]
  people: { id: string; name: string }[]
  /** There are earlier facts than these. */
  isCut: boolean
}

/** More facts of one card than a person reads; what is older stays in the database. */
const most = 1_000

const factsOfCard = `
  SELECT e.id::text, e.key, e.before, e.after, a.person_id AS by, e.created_at AS at
  FROM card_event e LEFT JOIN account a ON a.id = e.account_id
  WHERE e.document_id = $1 AND e.card_id = $2 ORDER BY e.id DESC LIMIT $3`

type Row = Omit<KeptFact, 'at'> & { at: Date }

/** Who changed what of a card, from what to what and when (`card_event`), for whoever may read its roadmap. */
export const readCardHistory = defineAction({
  name: 'readCardHistory',
  action: 'roadmap.read',
  input: z.strictObject({ roadmapId: z.string(), cardId: z.string().regex(idPattern) }),
  facts: ({ roadmapId }) => loadRoadmap(roadmapId),
  async run({ input: { cardId }, facts: { roadmap, organisation } }): Promise<CardHistory> {
    const { rows } = await pool().query<Row>(factsOfCard, [roadmap.id, cardId, most + 1])
    const facts = rows
      .slice(0, most)
      .reverse()
      .map((row) => ({ ...row, at: row.at.toISOString() }))
    return { facts, people: await namesOf(facts, organisation), isCut: rows.length > most }
  },
})

const namesOf = (facts: KeptFact[], organisation: OrganisationFacts) =>
  namesWithin(
    organisation,
    facts.flatMap((fact) => [...(fact.by === null ? [] : [fact.by]), ...personsIn(fact)]),
  )

/** The ids of the persons whom a change of the responsible names. */
const personsIn = (fact: CardFact): string[] => {
  const change = readChange(fact)
  if (change?.kind !== 'executors') return []
  return [...change.from, ...change.to].flatMap((executor) =>
    executor.kind === 'person' ? [executor.id] : [],
  )
}
