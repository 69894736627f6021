import { Paragraph, TextRun } from 'docx'
import { nonBreaking } from '@/domain/exports/nonBreaking'
import { linesOf } from '@/server/exports/linesOf'
import type { Look } from '@/server/exports/looks'

/** A text in one of the looks of an annex: a paragraph for each of its lines. */
export const lines = (text: string, look: Look, { strike = false } = {}): Paragraph[] =>
  linesOf(text).map(
    (line) =>
      new Paragraph({
        style: look,
        children: [new TextRun({ text: nonBreaking(line), ...(strike && { strike }) })],
      }),
  )
