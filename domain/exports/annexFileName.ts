import type { AnnexRoadmap } from './AnnexRoadmap'
import { dateWords } from './dateWords'

const longest = 100

/**
 * The name under which a roadmap is saved, by default as an annex: the title, cut at a word, and the order where there is one.
 * Free of the characters that Windows refuses, of those that turn the direction of reading around, and of a dot or
 * space at the end.
 */
export const annexFileName = (
  { title, order }: AnnexRoadmap,
  extension: 'docx' | 'xlsx' = 'docx',
): string => {
  const words = title.slice(0, longest + 1)
  const short = title.length > longest ? words.slice(0, words.lastIndexOf(' ')).slice(0, longest) : title
  const number = order.number && `приказ № ${order.number}`
  const date = order.date && `от ${dateWords(order.date)}`
  const suffix = number ? ` (${[number, date].filter(Boolean).join(' ')})` : ''
  const safe = `${short}${suffix}`
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[. ]+$/u, '')
  return `${safe || 'Дорожная карта'}.${extension}`
}
