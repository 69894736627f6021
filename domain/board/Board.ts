import type { Executor } from './executor'
import type { Status } from './status'

/** Where cards are read as standing while a roadmap has no section at all. */
export const noSection = ''

/** A roadmap item as everybody reads it. Dates are not in it: they are computed from `period` wherever they are needed. */
export type Card = {
  id: string
  title: string
  status: Status
  /** Order within the status, on the status board. */
  order: string
  /** Where the item stands in the roadmap as a document; a section that is gone is read as the first one. */
  sectionId: string
  rowOrder: string
  /** The words as written, and a person's correction in words where the reading of the first is wrong. */
  period: { text: string; override?: string | undefined }
  lead: Executor | null
  coExecutors: Executor[]
  documentKind: string
  expectedResult: string
  actualResult: string
  doneOn: string | null
  reason: string
  /** Keys of the occurrences that are ticked, sorted. */
  doneKeys: string[]
  source: { importId: string; row: number } | null
  deletedAt: string | null
}

export type Section = { id: string; title: string; order: string; stage: number | null }

/** Sections in their order, living cards in the order of the document, cards in the bin apart. */
export type Board = { sections: Section[]; cards: Card[]; bin: Card[] }
