/** What a cell of the clipboard may hold: texts that are longer are none of a roadmap. */
const mostCells = 20_000

/**
 * A block of cells out of the clipboard, row by row, all rows equally wide: from the first table of its HTML where there
 * is one (Word, Excel and this program give one; Word's plain text does not tell the end of a line from that of a
 * row), else from its text with tabs. Null where there is nothing to paste, or too much.
 */
export const readClipboard = ({ html, text }: { html: string; text: string }): string[][] | null => {
  const rows = tableIn(html) ?? readTsv(text)
  const width = Math.max(...rows.map((row) => row.length))
  if (rows.length === 0 || width === 0 || rows.length * width > mostCells) return null
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))
}

/** Tab-separated rows; a cell with line breaks or tabs stands in quotes, in which a quote is doubled. */
export const readTsv = (text: string): string[][] => {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy
  while (cell.lastIndex < text.length) {
    const [, quoted, plain = '', end] = cell.exec(text) ?? []
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\t' && cell.lastIndex === text.length) rows.at(-1)?.push('')
    if (end !== '\t' && cell.lastIndex < text.length) rows.push([])
  }
  return text ? rows : []
}

const tableIn = (html: string): string[][] | null => {
  if (!/<table/iu.test(html)) return null
  // A document of its own: nothing in it runs or is loaded.
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (!table) return null
  const rows: string[][] = [...table.rows].map(() => [])
  for (const [at, row] of [...table.rows].entries()) {
    let column = 0
    for (const cell of row.cells) {
      while (rows[at]?.[column] !== undefined) column++
      for (let down = 0; down < cell.rowSpan; down++)
        for (let right = 0; right < cell.colSpan; right++) {
          const target = rows[at + down]
          if (target) target[column + right] = down + right === 0 ? textOf(cell) : ''
        }
      column += cell.colSpan
    }
  }
  return rows.map((row) => Array.from(row, (words) => words ?? '')).filter((row) => row.length > 0)
}

/** The words of a cell: line breaks and paragraphs are lines, what the file is wrapped with is not. */
const textOf = (cell: Element): string => {
  let words = ''
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) words += (node.textContent ?? '').replaceAll(/[ \t\r\n]+/gu, ' ')
    else if (node.nodeName === 'BR') words += '\n'
    else {
      const isBlock = /^(?:P|DIV|LI)$/u.test(node.nodeName)
      if (isBlock && words.trim() && !words.endsWith('\n')) words += '\n'
      for (const child of node.childNodes) walk(child)
    }
  }
  walk(cell)
  return words.replaceAll(/ *\n */gu, '\n').trim()
}
