import * as Y from 'yjs'
import { cardsOf, sectionsOf } from '@/domain/board/roots'
import type { LogRow } from '@/server/documents/Log'

/** What one committed row changed of one key of one card. */
export type CardChange = { cardId: string; key: string; before: unknown; after: unknown; row: LogRow }

/** What a run of the log changed. */
export type Replayed = { changes: CardChange[]; cards: Set<string>; sectionsChanged: boolean }

/** The `key` of the one fact that a new card makes: all it came with is in `after`. No key of a card is called so. */
export const created = 'created'

/**
 * Applies committed rows one by one and tells what each did to the board. What a row wrote but what lost to a value
 * that stands (a concurrent edit) changed nothing and is not told.
 */
export const replay = (doc: Y.Doc, rows: LogRow[]): Replayed => {
  const replayed: Replayed = { changes: [], cards: new Set(), sectionsChanged: false }
  let current: LogRow | undefined
  const onCards = (events: Y.YEvent<Y.Map<unknown>>[]) => {
    for (const event of events) if (current) gather(replayed, event, current)
  }
  const onSections = () => {
    replayed.sectionsChanged = true
  }
  cardsOf(doc).observeDeep(onCards)
  sectionsOf(doc).observeDeep(onSections)
  try {
    for (const row of rows) {
      current = row
      Y.applyUpdate(doc, row.payload)
    }
  } finally {
    cardsOf(doc).unobserveDeep(onCards)
    sectionsOf(doc).unobserveDeep(onSections)
  }
  return replayed
}

const gather = (
  { changes, cards }: Replayed,
  { target, path, keys }: Y.YEvent<Y.Map<unknown>>,
  row: LogRow,
): void => {
  const [cardId] = path
  for (const [key, { oldValue }] of keys) {
    if (cardId === undefined) {
      cards.add(key)
      const card = target.get(key)
      if (card instanceof Y.Map)
        changes.push({ cardId: key, key: created, before: null, after: card.toJSON(), row })
    } else {
      cards.add(String(cardId))
      changes.push({ cardId: String(cardId), key, before: oldValue, after: target.get(key), row })
    }
  }
}
