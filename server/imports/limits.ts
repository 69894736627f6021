import { mostFileBytes } from '@/domain/imports/mostFileBytes'

const megabyte = 1024 * 1024

/** What a file may cost before it is refused. */
export const limits = {
  packedBytes: mostFileBytes,
  /** Counted while inflating: the sizes that an archive states about itself are claims. */
  unpackedBytes: 100 * megabyte,
  entries: 1_000,
  /** Elements inside one another; Word itself stays below 100. */
  xmlDepth: 500,
  /** The 5,000 cards of a board in a table of ten columns. */
  tableCells: 50_000,
  /** Of all cells of a workbook together: five thousand cards as full as cards may be stay below. */
  letters: 20 * megabyte,
  /** Word's own bound on the columns of a table. */
  tableColumns: 63,
  /** A workbook of 5,000 rows takes two seconds of a processor that has nothing else to do. */
  wallClockMs: 20_000,
  memoryMb: 768,
  /** Files that are read at a time: many hostile ones wait for each other, and hurt nobody else. */
  threads: 2,
} as const
