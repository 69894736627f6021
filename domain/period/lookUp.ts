import { lexicon, monthForms } from './lexicon'
import type { Word } from './Word'

const LATIN = 'aceopxykmhtb'
const CYRILLIC = 'асеорхукмнтв'

/** Writes Latin letters that look like Cyrillic ones as Cyrillic; text with other Latin letters stays. */
function inCyrillic(text: string): string {
  let folded = ''
  for (const letter of text) {
    const place = LATIN.indexOf(letter)
    if (place >= 0) folded += CYRILLIC[place]
    else if (letter >= 'a' && letter <= 'z') return text
    else folded += letter
  }
  return folded
}

/** Whether one letter added, left out, changed or swapped with its neighbour turns one word into the other. */
function oneLetterApart(a: string, b: string): boolean {
  let left = 0
  while (left < a.length && a[left] === b[left]) left += 1
  let right = 0
  while (right < Math.min(a.length, b.length) - left && a[a.length - 1 - right] === b[b.length - 1 - right])
    right += 1
  const restA = a.slice(left, a.length - right)
  const restB = b.slice(left, b.length - right)
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}

/**
 * What a folded word means in a deadline. A month's name with one wrong letter is found too, and marked weak;
 * only forms of six letters and more, for the short ones are one letter from other words («карта»).
 */
export function lookUp(text: string): Word | null {
  const known = lexicon.get(text) ?? lexicon.get(inCyrillic(text))
  if (known || text.length < 5 || text.length > 11) return known ?? null
  const folded = inCyrillic(text)
  for (const [form, word] of monthForms) {
    if (Math.abs(form.length - folded.length) <= 1 && oneLetterApart(folded, form))
      return { ...word, weak: true }
  }
  return null
}
