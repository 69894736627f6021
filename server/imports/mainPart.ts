import { ImportError } from '@/server/imports/ImportError'
import { isWord } from '@/server/imports/docx/wordNamespaces'
import { parseXml } from '@/server/imports/parseXml'
import { relationships } from '@/server/imports/relationships'
import type { Parts } from '@/server/imports/unpack'
import { isSpreadsheet } from '@/server/imports/xlsx/isSpreadsheet'

export type MainPart = { kind: 'docx' | 'xlsx'; name: string; bytes: Buffer }

const usual = ['word/document.xml', 'xl/workbook.xml']

/**
 * The part with which an Office file begins, found by its relationships and told by what it holds, not by names:
 * exporters differ. Throws ImportError: open-document, binary-excel, unknown-format, damaged.
 */
export function mainPart(parts: Parts): MainPart {
  const named = relationships(parts, '').find(({ type }) => type === 'officeDocument')?.target
  if (named?.endsWith('.bin')) throw new ImportError('binary-excel', `main part ${named}`)
  const name = named ?? usual.find((one) => parts.has(one)) ?? ''
  const bytes = parts.get(name)
  if (!bytes) {
    if (parts.has('META-INF/manifest.xml')) throw new ImportError('open-document', 'no main part, a manifest')
    throw new ImportError('unknown-format', `no main part "${name}"`)
  }
  const namespace = rootNamespace(bytes)
  if (isSpreadsheet(namespace)) return { kind: 'xlsx', name, bytes }
  if (isWord(namespace)) return { kind: 'docx', name, bytes }
  throw new ImportError('unknown-format', `main part of ${namespace}`)
}

const found = Symbol('the root element')

function rootNamespace(bytes: Buffer): string {
  let namespace = ''
  try {
    parseXml(bytes, {
      open: ({ uri }) => {
        namespace = uri
        throw found
      },
    })
  } catch (error) {
    if (error !== found) throw error
  }
  return namespace
}
