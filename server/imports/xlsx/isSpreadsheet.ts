/** SpreadsheetML, transitional and strict (ECMA-376 parts 4 and 1). */
const spreadsheet = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
])

export const isSpreadsheet = (uri: string) => spreadsheet.has(uri)
