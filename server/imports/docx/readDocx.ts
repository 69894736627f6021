import type { ImportedDocument } from '@/domain/imports/ImportedDocument'
import { listCounter } from '@/server/imports/docx/listCounter'
import { readBody } from '@/server/imports/docx/readBody'
import { readNumbering } from '@/server/imports/docx/readNumbering'
import { readStyles } from '@/server/imports/docx/readStyles'
import type { MainPart } from '@/server/imports/mainPart'
import type { Tell } from '@/server/imports/readOffice'
import { relatedPart } from '@/server/imports/relationships'
import type { Parts } from '@/server/imports/unpack'

/** Reads the parts of a Word document into plain blocks. Throws ImportError: damaged, forbidden-xml, too-deep, too-many-cells. */
export function readDocx(parts: Parts, { name, bytes }: MainPart, tell: Tell): ImportedDocument {
  const context = {
    styleOf: readStyles(relatedPart(parts, name, 'styles')),
    nextNumber: listCounter(readNumbering(relatedPart(parts, name, 'numbering'))),
  }
  return { blocks: readBody(bytes, context, tell) }
}
