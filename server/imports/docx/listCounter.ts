import type { ListLevel, Numbering } from '@/server/imports/docx/readNumbering'

/**
 * Counts list items in document order as Word does and gives the number that stands in front of each ("2.1.", "IV.");
 * "•" for bullets, null for an unknown list. A deeper level starts anew after each item of a higher one.
 */
export function listCounter(numbering: Numbering): (numId: string, level: number) => string | null {
  const counters = new Map<string, number[]>()
  return (numId, level) => {
    const found = numbering(numId)
    const own = found?.levels[level]
    if (!found || !own) return null
    const counts = counters.get(found.list) ?? []
    counters.set(found.list, counts)
    counts[level] = (counts[level] ?? own.start - 1) + 1
    counts.length = level + 1
    if (own.format === 'bullet') return '•'
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1
      const shown = found.levels[index]
      return shown ? format(counts[index] ?? shown.start, shown.format) : ''
    })
  }
}

const russian = 'абвгдежзиклмнопрстуфхцчшщэюя'
const latin = 'abcdefghijklmnopqrstuvwxyz'
const romans: [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function format(count: number, kind: ListLevel['format']): string {
  switch (kind) {
    case 'upperRoman':
      return roman(count)
    case 'lowerRoman':
      return roman(count).toLowerCase()
    case 'upperLetter':
      return letter(count, latin).toUpperCase()
    case 'lowerLetter':
      return letter(count, latin)
    case 'russianUpper':
      return letter(count, russian).toUpperCase()
    case 'russianLower':
      return letter(count, russian)
    case 'decimalZero':
      return String(count).padStart(2, '0')
    case 'none':
      return ''
    default:
      return String(count)
  }
}

const letter = (count: number, alphabet: string) => alphabet[(count - 1) % alphabet.length] ?? String(count)

function roman(count: number): string {
  if (count < 1 || count > 399) return String(count)
  let rest = count
  let text = ''
  for (const [value, sign] of romans) {
    text += sign.repeat(Math.floor(rest / value))
    rest %= value
  }
  return text
}
