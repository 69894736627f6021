/** The parts of one card that Tab reaches: its link and its menu. */
const stops = (card: Element | null | undefined) => [
  ...(card?.querySelectorAll<HTMLElement>('[data-stop]') ?? []),
]

/**
 * Keeps exactly one card of each column reachable with Tab (the focused one, else the last, else the first): a board
 * of a thousand cards must not be a thousand steps, and a column that scrolls must be reachable. Arrow keys go from card
 * to card (stepFocus). It writes the attribute itself: as React state each step would draw two cards anew.
 */
export const keepTabStops = (board: Element, focused?: EventTarget): void => {
  const card = focused instanceof Element ? focused.closest('[data-card]') : null
  const column = card?.closest('[data-column]')
  for (const each of column ? [column] : board.querySelectorAll('[data-column]')) keepOne(each, card)
}

const keepOne = (column: Element, focused: Element | null): void => {
  const [reachable, ...others] = [...column.querySelectorAll('[data-stop][tabindex="0"]')].map((stop) =>
    stop.closest('[data-card]'),
  )
  const card = focused ?? reachable ?? column.querySelector('[data-card]')
  // A card that came from another column brings the reachability that it had there.
  for (const other of [reachable, ...others]) {
    if (other === card) continue
    for (const stop of stops(other)) stop.tabIndex = -1
  }
  for (const stop of stops(card)) stop.tabIndex = 0
}

/** Goes from a card's link to a neighbour's with an arrow key, Home or End; says whether the key was one of these. */
export const stepFocus = (board: Element, from: EventTarget, key: string): boolean => {
  if (!(from instanceof Element) || !from.matches('[data-open]')) return false
  const column = from.closest('[data-column]')
  const columns = [...board.querySelectorAll('[data-column]')]
  const cards = (where: Element | null | undefined) => [...(where?.querySelectorAll('[data-card]') ?? [])]
  const card = from.closest('[data-card]')
  const [here, at] = [cards(column), columns.indexOf(column as Element)]
  const index = here.indexOf(card as Element)
  const beside = (step: 1 | -1) => {
    for (let next = at + step; next >= 0 && next < columns.length; next += step) {
      const found = cards(columns[next])
      if (found.length > 0) return found[Math.min(index, found.length - 1)]
    }
    return undefined
  }
  const targets: Record<string, () => Element | undefined> = {
    ArrowUp: () => here[index - 1],
    ArrowDown: () => here[index + 1],
    Home: () => here[0],
    End: () => here.at(-1),
    ArrowLeft: () => beside(-1),
    ArrowRight: () => beside(1),
  }
  const target = targets[key]
  if (!target) return false
  target()?.querySelector<HTMLElement>('[data-open]')?.focus()
  return true
}
