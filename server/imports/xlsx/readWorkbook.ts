import { parseXml } from '@/server/imports/parseXml'
import { isSpreadsheet } from '@/server/imports/xlsx/isSpreadsheet'

/** A sheet as the workbook lists it. `id`: of the relationship that leads to its part. */
export type ListedSheet = { name: string; id: string; hidden: boolean }

export type Workbook = {
  sheets: ListedSheet[]
  /** Days are counted from 1904, as on old Macintosh computers, instead of from 1900. */
  from1904: boolean
}

/** Reads `workbook.xml`. */
export function readWorkbook(bytes: Buffer): Workbook {
  const workbook: Workbook = { sheets: [], from1904: false }
  parseXml(bytes, {
    open: ({ name, uri, attribute }) => {
      if (!isSpreadsheet(uri)) return
      if (name === 'workbookPr') workbook.from1904 = ['1', 'true', 'on'].includes(attribute('date1904') ?? '')
      if (name !== 'sheet') return
      workbook.sheets.push({
        name: attribute('name') ?? '',
        id: attribute('id') ?? '',
        hidden: (attribute('state') ?? 'visible') !== 'visible',
      })
    },
  })
  return workbook
}
