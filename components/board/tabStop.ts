/** The parts of one card that Tab reaches: its link and its menu. */
const stops = (card: Element | null | undefined) => [
  ...(card?.querySelectorAll<HTMLElement>('[data-stop]') ?? []),
]

/**
 * Keeps exactly one card of a column reachable with Tab (the focused one, else the last, else the first that is
 * drawn): a board of a thousand cards must not be a thousand steps, and a column that scrolls must be reachable. Arrow
 * keys go from card to card (nextCard). It writes the attribute itself: as React state each step would draw two cards.
 */
export const keepTabStop = (column: Element, focused: Element | null = null): void => {
  const [reachable, ...others] = [...column.querySelectorAll('[data-stop][tabindex="0"]')].map((stop) =>
    stop.closest('[data-card]'),
  )
  const card = focused ?? reachable ?? column.querySelector('[data-card]')
  for (const other of [reachable, ...others]) {
    if (other === card) continue
    for (const stop of stops(other)) stop.tabIndex = -1
  }
  for (const stop of stops(card)) stop.tabIndex = 0
}
