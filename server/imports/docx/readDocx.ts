import type { ImportedDocument } from '@/domain/imports/ImportedDocument'
import { findParts } from '@/server/imports/docx/findParts'
import { listCounter } from '@/server/imports/docx/listCounter'
import { readBody } from '@/server/imports/docx/readBody'
import { readNumbering } from '@/server/imports/docx/readNumbering'
import { readStyles } from '@/server/imports/docx/readStyles'
import { ImportError } from '@/server/imports/ImportError'
import { limits } from '@/server/imports/limits'
import { recogniseFormat } from '@/server/imports/recogniseFormat'
import { unpack } from '@/server/imports/unpack'

/**
 * Reads the bytes of a .docx into plain blocks: recognise, unpack within limits, find the parts, walk the body.
 * Throws ImportError with every code of the vocabulary but `too-slow` and `unreachable`.
 */
export async function readDocx(bytes: Buffer): Promise<ImportedDocument> {
  if (bytes.length > limits.packedBytes) throw new ImportError('too-big', `${bytes.length} bytes`)
  recogniseFormat(bytes)
  const { document, styles, numbering } = findParts(await unpack(bytes))
  const blocks = readBody(document, {
    styleOf: readStyles(styles),
    nextNumber: listCounter(readNumbering(numbering)),
  })
  return { blocks }
}
