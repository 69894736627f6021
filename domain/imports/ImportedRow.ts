import { z } from 'zod'
import { maxCards } from '@/domain/board/allowBoard'
import { cardKeys } from '@/domain/board/cardKeys'

/** A row of an import as somebody has checked it: what becomes a card. `row`: its place among the rows that were read. */
export const importedRowSchema = z.strictObject({
  row: z.int().min(0).max(100_000),
  section: z.string().max(2000).nullable(),
  stage: z.int().min(1).max(7).nullable(),
  title: z.string().trim().pipe(cardKeys.title),
  period: cardKeys.period,
  responsible: z.string().max(5000),
  documentKind: cardKeys.documentKind,
  expectedResult: cardKeys.expectedResult,
})

export type ImportedRow = z.infer<typeof importedRowSchema>

/** The rows of one roadmap: as many as a board may have cards, each once. */
export const importedRowsSchema = z
  .array(importedRowSchema)
  .min(1)
  .max(maxCards)
  .refine((rows) => new Set(rows.map(({ row }) => row)).size === rows.length)

/** How rows become sections: as in the document, or one section for each stage of the mentoring model. */
export const arrangements = ['sections', 'stages'] as const

export type Arrangement = (typeof arrangements)[number]
