/** Brings the focus to a card once it stands in its new place, so that moving it never loses the focus. */
export const focusCard = (cardId: string): void => {
  requestAnimationFrame(() => {
    const card = document.querySelector(`[data-card="${CSS.escape(cardId)}"]`)
    card?.querySelector<HTMLElement>('[data-open]')?.focus()
    card?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
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
