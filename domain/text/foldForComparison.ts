const lowerLookAlikes: ReadonlyMap<string, string> = new Map(
  [...'abcehkmoptxyαβγεηκμοπρτυφχі'].map((letter, at) => [
    letter,
    'авсенкмортхуавгенкмопртуфхi'[at] ?? letter,
  ]),
)

/**
 * Folds what one person writes this way and another that way: case, ё and е, stray combining marks, dashes with the
 * spaces around them, quotes, look-alike letters of Latin and Greek, invisible characters, white space.
 * Equal folds mean the same words; the result is for comparing and searching, never for showing.
 */
export function foldForComparison(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/е\u0308/gu, 'е')
    .replace(/и\u0306+/gu, 'й')
    .replace(/[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[a-zα-ωі]/gu, (letter) => lowerLookAlikes.get(letter) ?? letter)
    .replace(/\s*[\p{Pd}\u2212]+\s*/gu, '-')
    .replace(/[«»„“”"‟]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim()
}
