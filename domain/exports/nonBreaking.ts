const nbsp = '\u00a0'

/** What must not stand at the two ends of a line: № and its number, a number and "г.", initials and the surname. */
const pairs = [
  /(?<=№) (?=\S)/gu,
  /(?<=\d) (?=гг?\.)/gu,
  /(?<=(?:^|[^\p{L}])\p{Lu}\.) (?=\p{Lu}(?:\.|\p{Ll}))/gu,
  /(?<=\p{Lu}\p{Ll}+) (?=\p{Lu}\.(?:\s?\p{Lu}\.)?(?!\p{L}))/gu,
]

/** Makes the spaces that hold such pairs together unbreakable. Only spaces change, never the words. */
export const nonBreaking = (text: string): string =>
  pairs.reduce((glued, pair) => glued.replace(pair, nbsp), text)
