/** The letters of a column counted from 0, as Excel writes them: 0 is `A`, 26 is `AA`. */
export const columnLetters = (column: number): string =>
  (column < 26 ? '' : columnLetters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))
