/** Characters of one piece of text: a paragraph, or what stands in it between two mentions or line breaks. */
export const longestText = 65_536

/** Of a whole note: characters, and one for each node, mark and line break in it. */
export const largestNote = 1_000_000

/** Of nodes in each other: twenty levels of lists. */
export const deepestNode = 40

/** Wider or longer tables belong in a workbook; much larger ones would hold up every browser that draws them. */
export const widestTable = 60
export const longestTable = 1000

/** How many columns or rows one cell may take. */
export const widestSpan = widestTable
