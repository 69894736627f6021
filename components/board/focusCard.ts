/** A list that draws only the cards in sight. */
type PartialList = { draw: (cardId: string) => void; follow: () => void }

const lists = new Set<PartialList>()

/**
 * Makes the cards of a list reachable that it does not draw. `draw` draws a card at once, and keeps it drawn, where the
 * list has it; `follow` draws at once what is in sight now. Gives how to take that back.
 */
export const drawsOnDemand = (
  draw: PartialList['draw'],
  follow: PartialList['follow'] = () => undefined,
): (() => void) => {
  const list = { draw, follow }
  lists.add(list)
  return () => void lists.delete(list)
}

/** The element of a card, drawn now where it was not, and kept; null where no list has the card. */
export const drawCard = (cardId: string): HTMLElement | null => {
  for (const list of lists) list.draw(cardId)
  return document.querySelector<HTMLElement>(`[data-card="${CSS.escape(cardId)}"]`)
}

const intoSight = (card: HTMLElement): void => {
  card.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  // What is drawn around it may be of another height than the blank that was there.
  for (const list of lists) list.follow()
  card.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** Scrolls a card into sight; says whether it is there. */
export const showCard = (cardId: string): boolean => {
  const card = drawCard(cardId)
  if (card) intoSight(card)
  return card !== null
}

/** Brings the focus to a card at once. Where the card is not, the focus stays, or goes to the first one that is. */
export const goToCard = (cardId: string): void => {
  const card = drawCard(cardId)
  if (card) {
    card.querySelector<HTMLElement>('[data-open]')?.focus({ preventScroll: true })
    intoSight(card)
  } else if (document.activeElement === document.body)
    document.querySelector<HTMLElement>('[data-open], section[data-column] button')?.focus()
}

/** Brings the focus to a card once it stands in its new place, so that moving it never loses the focus. */
export const focusCard = (cardId: string): void => {
  requestAnimationFrame(() => goToCard(cardId))
}

/** Brings the focus to what an empty column offers, when the card that had it is gone. */
export const focusColumn = (columnKey: string): void => {
  requestAnimationFrame(() => {
    const column = document.querySelector(`[data-column="${CSS.escape(columnKey)}"]`)
    const first =
      column?.querySelector<HTMLElement>('[data-open], button') ??
      document.querySelector<HTMLElement>('[data-open]')
    first?.focus()
  })
}
