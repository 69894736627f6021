import type { Translate } from '@/components/messages/createTranslate'
import type { ImportedRow } from '@/domain/imports/ImportedRow'
import type { RowFault } from '@/domain/imports/reviewRow'

/** Where cells may be too long for a card; the others cannot be. */
const cellNames = {
  section: 'imports.roles.section',
  period: 'imports.roles.period',
  responsible: 'imports.roles.responsible',
  documentKind: 'imports.roles.documentKind',
  expectedResult: 'imports.roles.expectedResult',
} as const satisfies Partial<Record<keyof ImportedRow, string>>

/** What has to be put right before a row can become a card. */
export const faultText = ({ cell, fault }: RowFault, t: Translate): string => {
  if (cell === 'title') return t(fault === 'missing' ? 'imports.titleMissing' : 'imports.tooLong')
  const name = cell in cellNames ? t(cellNames[cell as keyof typeof cellNames]) : cell
  return t('imports.cellTooLong', { name })
}
