/** What one update does to a board, as found by inspection of its structs before anything is applied (S2). */
export type Change =
  /** a new entry (a card or a section) under a root */
  | { op: 'create'; root: string; id: string }
  /** a new entry where one stands already: the old one's content would be lost */
  | { op: 'replace'; root: string; id: string }
  | { op: 'remove'; root: string; id: string }
  /** a register of an entry is written, over an older value or not */
  | { op: 'set'; root: string; id: string; key: string; value: unknown }
  /** a register was written, but another value stands: a later one of the same update, or a colleague's (S25) */
  | { op: 'superseded'; root: string; id: string; key: string; value: unknown }
  /** a register of an entry is emptied */
  | { op: 'unset'; root: string; id: string; key: string }
  /** a shape that no board has: lists under maps, text, embedded documents, values under a root */
  | { op: 'foreign'; what: string }

/** Why content is refused: a code for the log and the quarantine row, never shown with the content. */
export type Refusal = { code: string; where: string }
