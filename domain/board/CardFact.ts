/** One key of a card, from what to what: as it is kept for good (`card_event`). `before` and `after` are the key's raw values. */
export type CardFact = { key: string; before: unknown; after: unknown }

/** The `key` of the one fact that a new card makes: all it came with is in `after`. No key of a card is called so. */
export const created = 'created'
