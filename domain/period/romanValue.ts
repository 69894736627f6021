const VALUES = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].map((text, index) => [
    text,
    index + 1,
  ]),
)
/** Letters that are written for I, V and X: Ukrainian і, the palochka, a lower-case L, Cyrillic х and у. */
const LOOKALIKES: Record<string, string> = { і: 'i', ӏ: 'i', l: 'i', х: 'x', у: 'v', ү: 'v' }
/** What a typewriter had for II and III. */
const TYPED: Record<string, number> = { п: 2, ш: 3 }

/** The value (1-12) of folded letters read as a Roman numeral, 0 where they are none; `doubtful` for «П» and «Ш». */
export function romanValue(text: string): { value: number; doubtful: boolean } {
  if (text.length > 4) return { value: 0, doubtful: false }
  const typed = TYPED[text]
  if (typed) return { value: typed, doubtful: true }
  let latin = ''
  for (const letter of text) latin += LOOKALIKES[letter] ?? letter
  return { value: VALUES.get(latin) ?? 0, doubtful: false }
}
