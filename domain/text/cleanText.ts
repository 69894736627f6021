import { repairScript } from './repairScript'

export type CleanText = { text: string; wrongScript: boolean }

/** What other programs leave behind in text: bookmarks, tags, markdown, links to nothing. */
const residue: [RegExp, string][] = [
  [/\[bookmark:[^\]]*\]/giu, ''],
  [/<\/?(?:b|u|i|s|em|strong|span|br|p|sup|sub)(?:\s[^<>]*)?\/?>/giu, ' '],
  [/\[([^\][]+)\]\(#[^)]*\)/gu, '$1'],
  [/\\_/gu, ''],
  [/\*\*/gu, ''],
  [/(?<=^|\s)\*(?=\S)|(?<=\S)\*(?=\s|$)/gu, ''],
]

/** Soft hyphens, zero-width and direction marks, controls: invisible to the writer. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|(?!\s)\p{Cc}/gu

/**
 * Cleans a text as people write it in school documents, losing no word: composes letters (a stray breve on «й» too),
 * removes the residue of other programs and invisible characters, repairs letters of a wrong script, makes all white
 * space one space. Dashes, quotes and spelling stay as written; `foldForComparison` is for comparing.
 */
export function cleanText(raw: string): CleanText {
  let text = raw
    .replace(/й\u0306/gu, 'й')
    .replace(/Й\u0306/gu, 'Й')
    .normalize('NFC')
    .replace(invisible, '')
  for (const [pattern, replacement] of residue) text = text.replace(pattern, replacement)
  const repaired = repairScript(text)
  return { text: repaired.text.replace(/\s+/gu, ' ').trim(), wrongScript: repaired.wrongScript }
}
