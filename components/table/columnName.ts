import type { TableColumn } from '@/domain/board/tableColumns'
import type { Translate } from '@/components/messages/createTranslate'

/** What stands above a column of the table. */
export const columnName = (column: TableColumn, t: Translate): string =>
  column === 'number' || column === 'title' ? t(`table.columns.${column}`) : t(`card.${column}`)
