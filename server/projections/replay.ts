import * as Y from 'yjs'
import { created, type CardFact } from '@/domain/board/CardFact'
import { cardsOf, sectionsOf } from '@/domain/board/roots'
import type { LogRow } from '@/server/documents/Log'

/** What one committed row changed of one key of one card. */
export type LoggedFact = CardFact & { cardId: string; row: LogRow }

/** What a run of the log changed. */
export type Replayed = { facts: LoggedFact[]; cards: Set<string>; sectionsChanged: boolean }

/**
 * Applies committed rows one by one and tells what each did to the board. What a row wrote but what lost to a value
 * that stands (a concurrent edit) changed nothing and is not told.
 */
export const replay = (doc: Y.Doc, rows: LogRow[]): Replayed => {
  const replayed: Replayed = { facts: [], cards: new Set(), sectionsChanged: false }
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
  { facts, cards }: Replayed,
  { target, path, keys }: Y.YEvent<Y.Map<unknown>>,
  row: LogRow,
): void => {
  const [cardId] = path
  for (const [key, { oldValue }] of keys) {
    if (cardId === undefined) {
      cards.add(key)
      const card = target.get(key)
      if (card instanceof Y.Map)
        facts.push({ cardId: key, key: created, before: null, after: card.toJSON(), row })
    } else {
      cards.add(String(cardId))
      facts.push({ cardId: String(cardId), key, before: oldValue, after: target.get(key), row })
    }
  }
}
