const pair = (foreign: string, cyrillic: string) =>
  [...foreign].map((letter, at): [string, string] => [letter, [...cyrillic][at] ?? letter])

/** Latin and Greek letters that look like Cyrillic ones -> the Cyrillic letter that a Russian reader sees. */
export const lookAlikes: ReadonlyMap<string, string> = new Map([
  ...pair('ABCEHKMOPTXYaceopxyk', 'АВСЕНКМОРТХУасеорхук'),
  ...pair('ΑΒΓΕΗΚΜΟΠΡΤΥΦΧο', 'АВГЕНКМОПРТУФХо'),
])

/** Latin letters that text recognition puts inside Cyrillic words, where no look-alike explains them. */
export const misread: ReadonlyMap<string, string> = new Map(pair('intmrub', 'интмгиь'))

/** Every letter that passes for one of the Roman numerals I, V, X -> that numeral. */
export const romanLookAlikes: ReadonlyMap<string, string> = new Map(pair('IVXІѴХΙΧ', 'IVXIVXIX'))
