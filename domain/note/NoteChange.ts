/** What one update does to a note, as found by inspection of its structs before anything is applied (S2). */
export type NoteChange =
  /** a new node; `in` is the node around it, `topNode` for the root; so many siblings are there then, itself included */
  | { op: 'node'; node: string; in: string; depth: number; siblings: number }
  /** a new place for text in a node */
  | { op: 'text'; in: string }
  /** characters; the text in which they stand has so many of them then */
  | { op: 'write'; text: string; length: number }
  | { op: 'mark'; mark: string; value: unknown }
  | { op: 'attribute'; node: string; key: string; value: unknown }
  /** a shape that no note has */
  | { op: 'foreign'; what: string }
