import type * as Y from 'yjs'
import type { Board, Card, Section } from '@/domain/board/Board'
import { groupCards, type Column, type Grouping, type MonthView } from '@/domain/board/groupCards'
import { itemNumbers } from '@/domain/board/itemNumbers'
import { arrangeBoard, readCard, readSections } from '@/domain/board/readBoard'
import { cardsOf, sectionsOf } from '@/domain/board/roots'
import { sectionRows, type SectionRows } from '@/domain/board/sectionRows'

/** A card as the screen shows it; the same object as long as nothing of it has changed. */
export type CardView = { card: Card; number: string }

/**
 * A board document as a screen reads it: only what an update touched is read again, and only who shows it is told.
 * Every getter gives the same object until its content changes, as useSyncExternalStore asks for.
 */
export type BoardStore = {
  readonly doc: Y.Doc
  /** Tells of changes to columns, sections or the bin. */
  subscribe: (listener: () => void) => () => void
  columns: (grouping: Grouping) => Column[]
  sections: () => Section[]
  /** The items in the order of the document, by section. */
  rows: () => SectionRows[]
  bin: () => Card[]
  cardCount: () => number
  /** How many living cards stand in a section. */
  cardsIn: (sectionId: string) => number
  /** The last card of a section, null of an empty one. */
  lastIn: (sectionId: string) => string | null
  /** Tells of changes to one card, its № included. */
  subscribeCard: (id: string, listener: () => void) => () => void
  /** Undefined for a card that is in the bin or unknown. */
  card: (id: string) => CardView | undefined
  /** Tells of every change, to whatever; `version` is another number after each. */
  subscribeAll: (listener: () => void) => () => void
  version: () => number
  /** All living cards, in no order. */
  views: () => Iterable<CardView>
  destroy: () => void
}

type DeepEvent = Y.YEvent<Y.Map<unknown>>

/** Which entries of a root a transaction touched: the first step of each path, or the keys of the root itself. */
const touched = (events: DeepEvent[]): Set<string> =>
  new Set(events.flatMap(({ path, keys }) => (path.length > 0 ? [String(path[0])] : [...keys.keys()])))

/** What decides where a card stands: as long as this is equal, an edit concerns the card alone. */
const standing = ({ status, order, sectionId, rowOrder, period, doneKeys, deletedAt }: Card): string =>
  JSON.stringify([status, order, sectionId, rowOrder, period, doneKeys, deletedAt])

const equal = (one: Card, other: Card) => one === other || JSON.stringify(one) === JSON.stringify(other)

/** The former object in place of each one that has the same content. */
const keepEqual = <Item>(before: Item[], after: Item[], keyOf: (item: Item) => string): Item[] => {
  const old = new Map(before.map((item) => [keyOf(item), item]))
  let same = before.length === after.length
  const kept = after.map((item, index) => {
    const former = old.get(keyOf(item))
    const chosen = former && JSON.stringify(former) === JSON.stringify(item) ? former : item
    same &&= chosen === before[index]
    return chosen
  })
  return same ? before : kept
}

/** Follows a board document. `months` says in which month a card is due and which months the plan has. */
export const createBoardStore = (doc: Y.Doc, months: MonthView): BoardStore => {
  const cards = cardsOf(doc)
  const sections = sectionsOf(doc)
  const listeners = new Set<() => void>()
  const allListeners = new Set<() => void>()
  const cardListeners = new Map<string, Set<() => void>>()

  const read = new Map<string, Card>()
  const views = new Map<string, CardView>()
  const columns = new Map<Grouping, { of: Board; columns: Column[] }>()
  let sectionList: Section[] = []
  let board: Board = { sections: [], cards: [], bin: [] }
  let rows: { of: Board | null; sections: SectionRows[] } = { of: null, sections: [] }
  let version = 0

  const readOne = (id: string): void => {
    const map = cards.get(id)
    if (map) read.set(id, readCard(id, map))
  }

  /** The view of a card, new only where the card or its № is another; says whether it is. */
  const show = (card: Card, number: string): boolean => {
    const before = views.get(card.id)
    if (before?.number === number && equal(before.card, card)) return false
    views.set(card.id, { card, number })
    return true
  }

  /** Arranges all cards anew; gives the ids of those that look different now. */
  const arrange = (): string[] => {
    const next = arrangeBoard(sectionList, [...read.values()])
    const numbers = itemNumbers(next)
    const changed = next.cards.filter((card) => show(card, numbers.get(card.id) ?? '')).map(({ id }) => id)
    board = {
      sections: next.sections,
      cards: next.cards.map((card) => views.get(card.id)?.card ?? card),
      bin: keepEqual(board.bin, next.bin, (card) => card.id),
    }
    const living = new Set(board.cards.map(({ id }) => id))
    const gone = [...views.keys()].filter((id) => !living.has(id))
    for (const id of gone) views.delete(id)
    return [...changed, ...gone]
  }

  const tell = (ids: Iterable<string>): void => {
    version++
    for (const id of ids) for (const listener of cardListeners.get(id) ?? []) listener()
    for (const listener of allListeners) listener()
  }

  const tellAll = (ids: string[]): void => {
    for (const listener of listeners) listener()
    tell(ids)
  }

  const onCards = (events: DeepEvent[]): void => {
    const ids = touched(events)
    const before = new Map([...ids].map((id) => [id, read.get(id)]))
    for (const id of ids) readOne(id)
    const moved = [...ids].some((id) => {
      const [old, now] = [before.get(id), read.get(id)]
      return !old || !now || standing(old) !== standing(now)
    })
    if (moved) return tellAll(arrange())
    tell([...ids].filter(replaceInPlace))
  }

  /** A card of which only words have changed stays where it stands. */
  const replaceInPlace = (id: string): boolean => {
    const [card, view] = [read.get(id), views.get(id)]
    if (!card || !view) return false
    const placed = { ...card, sectionId: view.card.sectionId }
    const at = board.cards.indexOf(view.card)
    if (!show(placed, view.number)) return false
    board.cards[at] = placed
    return true
  }

  const onSections = (): void => {
    sectionList = keepEqual(sectionList, readSections(doc), (section) => section.id)
    tellAll(arrange())
  }

  const follow = <Listener>(set: Set<Listener>, listener: Listener) => {
    set.add(listener)
    return () => void set.delete(listener)
  }

  for (const id of cards.keys()) readOne(id)
  onSections()
  cards.observeDeep(onCards as Parameters<typeof cards.observeDeep>[0])
  sections.observeDeep(onSections)

  return {
    doc,
    subscribe: (listener) => follow(listeners, listener),
    columns: (grouping) => {
      const known = columns.get(grouping)
      if (known?.of === board) return known.columns
      const found = keepEqual(
        known?.columns ?? [],
        groupCards(board, grouping, months),
        (column) => column.key,
      )
      columns.set(grouping, { of: board, columns: found })
      return found
    },
    sections: () => sectionList,
    rows: () => {
      if (rows.of !== board)
        rows = { of: board, sections: keepEqual(rows.sections, sectionRows(board), (row) => row.sectionId) }
      return rows.sections
    },
    bin: () => board.bin,
    cardCount: () => board.cards.length,
    lastIn: (sectionId) => board.cards.findLast((card) => card.sectionId === sectionId)?.id ?? null,
    cardsIn: (sectionId) => board.cards.filter((card) => card.sectionId === sectionId).length,
    subscribeCard: (id, listener) => {
      const set = cardListeners.get(id) ?? new Set()
      cardListeners.set(id, set)
      return follow(set, listener)
    },
    card: (id) => views.get(id),
    subscribeAll: (listener) => follow(allListeners, listener),
    version: () => version,
    views: () => views.values(),
    destroy: () => {
      cards.unobserveDeep(onCards as Parameters<typeof cards.observeDeep>[0])
      sections.unobserveDeep(onSections)
    },
  }
}
