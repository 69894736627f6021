import { z } from 'zod'
import type { Card, Section } from '@/domain/board/Board'
import type { CardKey, CardValue } from '@/domain/board/cardKeys'
import { isGone } from '@/domain/board/daysLeft'
import { periodReader } from '@/domain/board/periodReader'
import { writePlace, writeRow } from '@/domain/board/register'
import type { Period } from '@/domain/period/Period'
import { defineAction } from '@/server/actions/defineAction'
import { loadRoadmap } from '@/server/roadmaps/loadRoadmap'
import { readCommittedBoard } from '@/server/roadmaps/readCommittedBoard'

/** A card with the keys that it has in the document (docs/protocol.md), and `done:<occurrence>` where one is ticked. */
export type PlainCard = { [Key in CardKey]: CardValue<Key> | null } & {
  id: string
  /** The reading of the person's correction where there is one, else of the words as written. */
  computed: Period
  [done: `done:${string}`]: true
}

export type PlainRoadmap = {
  id: string
  title: string
  /** The name under which its board is opened live. */
  document: string
  /** ISO time: everything that was committed by then is in it. */
  asOf: string
  sections: Section[]
  /** In the order of the document; those in the bin, with their `deletedAt`, at the end, for as long as they wait there (B10). */
  cards: PlainCard[]
}

/** A roadmap for other programs, from the committed document itself: the rows may be a second behind. */
export const readRoadmap = defineAction({
  name: 'readRoadmap',
  action: 'roadmap.read',
  input: z.strictObject({ id: z.string() }),
  facts: ({ id }) => loadRoadmap(id),
  async run({ facts: { roadmap }, at }): Promise<PlainRoadmap> {
    const { id, title, document } = roadmap
    const { sections, cards, bin } = await readCommittedBoard(id)
    const read = periodReader(roadmap)
    return {
      id,
      title,
      document,
      asOf: at.toISOString(),
      sections,
      cards: [...cards, ...bin.filter((card) => !isGone(card, at.getTime()))].map((card) => ({
        ...plainCard(card),
        computed: read(card),
      })),
    }
  },
})

const plainCard = ({
  status,
  order,
  sectionId,
  rowOrder,
  doneKeys,
  ...card
}: Card): Omit<PlainCard, 'computed'> => ({
  ...card,
  place: writePlace({ status, order }),
  row: writeRow({ sectionId, order: rowOrder }),
  ...Object.fromEntries(doneKeys.map((key) => [`done:${key}`, true as const])),
})
