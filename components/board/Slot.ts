/** Where a dragged card would land: in a column, right after a card (null: at the top). */
export type Slot = { columnKey: string; after: string | null }

/** A column as dragging and arrow keys see it: the cards that it shows, drawn or not. */
export type Lane = { key: string; ids: string[] }

/** Places are chosen among the cards that stand still: the dragged one is left out. */
const others = (lane: Lane | undefined, dragged: string): string[] =>
  (lane?.ids ?? []).filter((id) => id !== dragged)

const lanesWith = (lanes: Lane[], cardId: string) => lanes.find(({ ids }) => ids.includes(cardId))

/** The slot that a card stands in now. */
export const slotOf = (lanes: Lane[], cardId: string): Slot | null => {
  const lane = lanesWith(lanes, cardId)
  return lane ? { columnKey: lane.key, after: lane.ids[lane.ids.indexOf(cardId) - 1] ?? null } : null
}

export const sameSlot = (one: Slot | null, other: Slot | null): boolean =>
  one?.columnKey === other?.columnKey && one?.after === other?.after

/** Place of a slot in its column, from 1, and how many places there are. */
export const slotPosition = (lanes: Lane[], slot: Slot, dragged: string) => {
  const ids = others(
    lanes.find(({ key }) => key === slot.columnKey),
    dragged,
  )
  return { position: slot.after === null ? 1 : ids.indexOf(slot.after) + 2, total: ids.length + 1 }
}

/** The next slot for an arrow key: up and down within the column, left and right at about the same place beside it. */
export const nextSlot = (lanes: Lane[], slot: Slot, dragged: string, key: string): Slot => {
  const at = lanes.findIndex((lane) => lane.key === slot.columnKey)
  const { position } = slotPosition(lanes, slot, dragged)
  const place = (lane: Lane | undefined, index: number): Slot => {
    if (!lane) return slot
    const ids = others(lane, dragged)
    return { columnKey: lane.key, after: ids[Math.min(index, ids.length) - 1] ?? null }
  }
  switch (key) {
    case 'ArrowUp':
      return place(lanes[at], Math.max(0, position - 2))
    case 'ArrowDown':
      return place(lanes[at], position)
    case 'ArrowLeft':
      return place(lanes[at - 1], position - 1)
    case 'ArrowRight':
      return place(lanes[at + 1], position - 1)
    default:
      return slot
  }
}

/** The card to which an arrow key, Home or End leads from a card; null: to none; undefined: not such a key. */
export const nextCard = (lanes: Lane[], cardId: string, key: string): string | null | undefined => {
  const lane = lanesWith(lanes, cardId)
  if (!lane) return undefined
  const [at, index] = [lanes.indexOf(lane), lane.ids.indexOf(cardId)]
  const beside = (found: Lane | undefined) => found?.ids[Math.min(index, found.ids.length - 1)]
  const hasCards = ({ ids }: Lane) => ids.length > 0
  const targets: Record<string, () => string | undefined> = {
    ArrowUp: () => lane.ids[index - 1],
    ArrowDown: () => lane.ids[index + 1],
    Home: () => lane.ids[0],
    End: () => lane.ids.at(-1),
    ArrowLeft: () => beside(lanes.slice(0, at).findLast(hasCards)),
    ArrowRight: () => beside(lanes.slice(at + 1).find(hasCards)),
  }
  const target = targets[key]
  return target && (target() ?? null)
}

/**
 * The slot under a point of the window, or null outside the columns. The column is drawn around the point, so that it
 * looks at few cards: their middles are in order.
 */
export const slotAt = (lanes: Lane[], point: { x: number; y: number }, dragged: string): Slot | null => {
  const column = document.elementFromPoint(point.x, point.y)?.closest<HTMLElement>('[data-column]')
  const lane = lanes.find(({ key }) => key === column?.dataset.column)
  if (!column || !lane) return null
  const cards = [...column.querySelectorAll<HTMLElement>('[data-card]')].filter(
    (card) => card.dataset.card !== dragged,
  )
  let low = 0
  let high = cards.length
  while (low < high) {
    const middle = (low + high) >> 1
    const box = cards[middle]?.getBoundingClientRect()
    if (box && box.top + box.height / 2 < point.y) low = middle + 1
    else high = middle
  }
  const below = cards[low]?.dataset.card
  if (below === undefined) return { columnKey: lane.key, after: cards[low - 1]?.dataset.card ?? null }
  const ids = others(lane, dragged)
  return { columnKey: lane.key, after: ids[ids.indexOf(below) - 1] ?? null }
}

/** How far below the top of the column's list the line of a slot stands, in px. */
export const slotLine = (board: Element, { columnKey, after }: Slot): number => {
  if (after === null) return 0
  const column = board.querySelector(`[data-column="${CSS.escape(columnKey)}"]`)
  const card = column?.querySelector<HTMLElement>(`[data-card="${CSS.escape(after)}"]`)
  return card ? card.offsetTop + card.offsetHeight + 3 : 0
}
