/** Who answers for an item, in words: the lead first. */
export type ExecutorWords = { lead: string | null; coExecutors: string[] }

/**
 * Reads one cell "Ответственный исполнитель / соисполнители" as people write it: the first named leads, the others
 * help; "Соисполнители:" in words says where they begin. Semicolons separate where there are any, otherwise commas,
 * both only outside brackets and quotes, which need not balance. Dashes stand for nobody.
 */
export const splitExecutors = (cell: string): ExecutorWords => {
  const [first = '', ...helping] = cell
    .replace(/^\s*ответственн\p{L}*(?: исполнител\p{L}*)?\s*:/iu, '')
    .split(/(?<!\p{L})соисполнител\p{L}*\s*:/iu)
  const [lead = null, ...others] = namesIn(first)
  return { lead, coExecutors: [...others, ...helping.flatMap(namesIn)] }
}

const namesIn = (list: string): string[] => {
  const separators = separatorsIn(list)
  const mark = separators.some((at) => list[at] === ';') ? ';' : ','
  const ends = [...separators.filter((at) => list[at] === mark), list.length]
  return ends
    .map((end, index) =>
      list
        .slice((ends[index - 1] ?? -1) + 1, end)
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((name) => !/^[\p{Pd}.;,\s]*$/u.test(name))
}

const closers: Record<string, string> = { '«': '»', '(': ')', '[': ']', '„': '“', '“': '”', '"': '"' }
/** So many may be open at a time: it keeps a hostile cell from costing the square of its length. */
const deepest = 8

/** Where commas and semicolons stand outside every pair of brackets and quotes that is closed; not within numbers. */
const separatorsIn = (list: string): number[] => {
  const open: { closer: string; at: number }[] = []
  const found: number[] = []
  for (const { 0: mark, index: at } of list.matchAll(/[«»()[\]„“”";]|(?<!\d),|,(?!\d)/gu)) {
    const opener = open.findLastIndex(({ closer }) => closer === mark)
    const closer = closers[mark]
    if (opener >= 0) {
      const [{ at: from } = { at: 0 }] = open.splice(opener)
      while ((found.at(-1) ?? -1) > from) found.pop()
    } else if (closer) {
      open.push({ closer, at })
      if (open.length > deepest) open.shift()
    } else if (mark === ',' || mark === ';') found.push(at)
  }
  return found
}
