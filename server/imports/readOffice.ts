import type { ImportedDocument } from '@/domain/imports/ImportedDocument'
import { readDocx } from '@/server/imports/docx/readDocx'
import { ImportError } from '@/server/imports/ImportError'
import { limits } from '@/server/imports/limits'
import { mainPart } from '@/server/imports/mainPart'
import { recogniseFormat } from '@/server/imports/recogniseFormat'
import { unpack } from '@/server/imports/unpack'
import { readXlsx } from '@/server/imports/xlsx/readXlsx'

/** Told how much of a file is read, 0 to 1. */
export type Tell = (part: number) => void

/**
 * Reads the bytes of a Word document or of an Excel workbook into plain blocks: recognise, unpack within limits, find
 * the main part, walk it. What the file is called does not matter. Throws ImportError with every code of the
 * vocabulary but `too-slow` and `unreachable`.
 */
export async function readOffice(bytes: Buffer, tell: Tell = () => undefined): Promise<ImportedDocument> {
  if (bytes.length > limits.packedBytes) throw new ImportError('too-big', `${bytes.length} bytes`)
  recogniseFormat(bytes)
  const parts = await unpack(bytes)
  const main = mainPart(parts)
  return main.kind === 'docx' ? readDocx(parts, main, tell) : readXlsx(parts, main, tell)
}
