import { posix } from 'node:path'
import { ImportError } from '@/server/imports/ImportError'
import { parseXml } from '@/server/imports/parseXml'
import type { Parts } from '@/server/imports/unpack'

export type WordParts = { document: Buffer; styles: Buffer | null; numbering: Buffer | null }

/**
 * Finds the parts of a Word document by their relationships (ECMA-376 part 2), not by file names: exporters differ.
 * Only parts inside the archive are followed. Throws ImportError: spreadsheet, not-word, damaged.
 */
export function findParts(parts: Parts): WordParts {
  const main = relationship(parts, '', 'officeDocument') ?? 'word/document.xml'
  const document = parts.get(main)
  if (!document || main.startsWith('xl/')) {
    if (parts.has('xl/workbook.xml')) throw new ImportError('spreadsheet', 'an Excel workbook')
    throw new ImportError('not-word', `no main part ${main}`)
  }
  const related = (type: string) => parts.get(relationship(parts, main, type) ?? '') ?? null
  return { document, styles: related('styles'), numbering: related('numbering') }
}

function relationship(parts: Parts, owner: string, type: string): string | null {
  const rels = parts.get(posix.join(posix.dirname(owner), '_rels', `${posix.basename(owner)}.rels`))
  if (!rels) return null
  let target: string | null = null
  parseXml(rels, {
    open: ({ name, attribute }) => {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return
      if (attribute('Type')?.endsWith(`/${type}`)) target ??= attribute('Target') ?? null
    },
  })
  return target === null ? null : posix.join('/', posix.dirname(owner), target).slice(1)
}
