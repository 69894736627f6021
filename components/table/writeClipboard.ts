const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')

const quoted = (text: string) => (/[\t\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A block of cells as Excel and Word take it: tab-separated text and a table in HTML. */
export const writeClipboard = (cells: string[][]): { text: string; html: string } => ({
  // As Excel: each of several rows ends, so that a last empty one is seen.
  text: cells.map((row) => row.map(quoted).join('\t') + (cells.length > 1 ? '\r\n' : '')).join(''),
  html: `<table>${cells
    .map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`)
    .join('')}</table>`,
})
