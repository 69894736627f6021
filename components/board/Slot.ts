/** Where a dragged card would land: in a column, right after a card (null: at the top). */
export type Slot = { columnKey: string; after: string | null }

/** Places are chosen among the cards that stand still: the dragged one is left out. */
const cardsIn = (column: Element, dragged: string): HTMLElement[] =>
  [...column.querySelectorAll<HTMLElement>('[data-card]')].filter((card) => card.dataset.card !== dragged)

const columnElement = (board: Element, columnKey: string) =>
  board.querySelector(`[data-column="${CSS.escape(columnKey)}"]`)

/** The slot under a point of the window, or null outside the columns. Looks at few cards: their middles are in order. */
export const slotAt = (point: { x: number; y: number }, dragged: string): Slot | null => {
  const column = document.elementFromPoint(point.x, point.y)?.closest<HTMLElement>('[data-column]')
  const columnKey = column?.dataset.column
  if (!column || columnKey === undefined) return null
  const cards = cardsIn(column, dragged)
  let low = 0
  let high = cards.length
  while (low < high) {
    const middle = (low + high) >> 1
    const box = cards[middle]?.getBoundingClientRect()
    if (box && box.top + box.height / 2 < point.y) low = middle + 1
    else high = middle
  }
  return { columnKey, after: cards[low - 1]?.dataset.card ?? null }
}

/** The slot that the card stands in now. */
export const slotOf = (board: Element, cardId: string): Slot | null => {
  const card = board.querySelector<HTMLElement>(`[data-card="${CSS.escape(cardId)}"]`)
  const column = card?.closest<HTMLElement>('[data-column]')
  if (!card || column?.dataset.column === undefined) return null
  const cards = [...column.querySelectorAll<HTMLElement>('[data-card]')]
  return {
    columnKey: column.dataset.column,
    after: cards[cards.indexOf(card) - 1]?.dataset.card ?? null,
  }
}

/** Place of a slot in its column, from 1, and how many places there are. */
export const slotPosition = (board: Element, slot: Slot, dragged: string) => {
  const column = columnElement(board, slot.columnKey)
  const ids = column ? cardsIn(column, dragged).map((card) => card.dataset.card) : []
  return { position: slot.after === null ? 1 : ids.indexOf(slot.after) + 2, total: ids.length + 1 }
}

/** The next slot for an arrow key: up and down within the column, left and right at about the same place beside it. */
export const nextSlot = (board: Element, slot: Slot, dragged: string, key: string): Slot => {
  const columns = [...board.querySelectorAll<HTMLElement>('[data-column]')]
  const at = columns.findIndex((column) => column.dataset.column === slot.columnKey)
  const { position } = slotPosition(board, slot, dragged)
  const place = (column: HTMLElement | undefined, index: number): Slot => {
    if (column?.dataset.column === undefined) return slot
    const cards = cardsIn(column, dragged)
    const after = cards[Math.min(index, cards.length) - 1]
    return { columnKey: column.dataset.column, after: after?.dataset.card ?? null }
  }
  switch (key) {
    case 'ArrowUp':
      return place(columns[at], Math.max(0, position - 2))
    case 'ArrowDown':
      return place(columns[at], position)
    case 'ArrowLeft':
      return place(columns[at - 1], position - 1)
    case 'ArrowRight':
      return place(columns[at + 1], position - 1)
    default:
      return slot
  }
}

/** How far below the top of the column's list the line of a slot stands, in px. */
export const slotLine = (board: Element, slot: Slot): number => {
  const list = columnElement(board, slot.columnKey)
  const card = slot.after && list?.querySelector<HTMLElement>(`[data-card="${CSS.escape(slot.after)}"]`)
  return card ? card.offsetTop + card.offsetHeight + 3 : 0
}
