import { lookAlikes, misread, romanLookAlikes } from './lookAlikes'

/** Abbreviations of school documents that occur wholly in look-alike letters ("MAOY COII № 15" for МАОУ СОШ). */
const abbreviations = new Set(
  (
    'МАОУ МБОУ МКОУ МОУ ГБОУ ГАОУ ГКОУ СОШ ООШ НОШ СШ ОШ ОО ОУ СПО ДПО ДО МО МАУ МБУ МКУ ГБУ ГАУ ГАПОУ ГБПОУ МОУО ' +
    'ЦМН РЦМН УВР ВР НМР УМР РМО ШМО МС НМС ФГОС РФ ИОМ ИПР ПОО ОВЗ НКО'
  ).split(' '),
)

const word = /[\p{L}\p{M}]+/gu
const isCyrillic = (letter: string) => /\p{Script=Cyrillic}/u.test(letter)
const anyForeign = /(?!\p{Script=Cyrillic})\p{L}/u
const isForeign = (letter: string) => /\p{L}/u.test(letter) && !isCyrillic(letter)

/**
 * Repairs letters of a wrong script, word by word: look-alikes and misread letters inside words that are otherwise
 * Cyrillic, and known abbreviations. Genuine Latin stays (Roman numerals, "online", "PROнаставничество").
 * `wrongScript` says that something was repaired, or looks wrong and was left ("Выдრა").
 */
export function repairScript(text: string): { text: string; wrongScript: boolean } {
  if (!anyForeign.test(text)) return { text, wrongScript: false }
  let wrongScript = false
  const repaired = text.replace(word, (found) => {
    const result = repairWord(found)
    wrongScript ||= result === null || result !== found
    return result ?? found
  })
  return { text: repaired, wrongScript }
}

/** The word as it should be; null where it mixes scripts in a way that cannot be repaired. */
function repairWord(found: string): string | null {
  const letters = [...found]
  if (!letters.some(isForeign)) return found
  if (letters.every((letter) => romanLookAlikes.has(letter))) return letters.map(romanOf).join('')
  if (!letters.some(isCyrillic)) return abbreviationOf(found) ?? found
  const repaired = letters.map((letter, at) => (isForeign(letter) ? repairLetter(letters, at) : letter))
  if (!repaired.includes(null)) return repaired.join('')
  return /^\p{Script=Latin}{2,}\P{Script=Latin}+$|^\P{Script=Latin}+\p{Script=Latin}{2,}$/u.test(found)
    ? found
    : null
}

const romanOf = (letter: string) => romanLookAlikes.get(letter) ?? letter

function abbreviationOf(found: string): string | null {
  const cyrillic = [...found.replaceAll('II', 'Ш')].map((letter) => lookAlikes.get(letter) ?? letter).join('')
  return abbreviations.has(cyrillic) ? cyrillic : null
}

/** Misread letters count only between Cyrillic ones: at an edge they are more likely meant ("PROдвижение"). */
function repairLetter(letters: string[], at: number): string | null {
  const letter = letters[at] ?? ''
  const inside = letters.slice(0, at).some(isCyrillic) && letters.slice(at + 1).some(isCyrillic)
  return lookAlikes.get(letter) ?? (inside ? misread.get(letter) : undefined) ?? null
}
