import type { PersonName } from './personName'

// prettier-ignore
const latin: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch',
  ъ: '', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia',
}

const inLatin = (words: string): string =>
  [...words.toLocaleLowerCase('ru')]
    .map((letter) => latin[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/[^a-z0-9-]/g, '')

/** A login from a name: `romashkina.ap`. May be taken already, and may be too short for one: whoever reads it decides. */
export const proposeLogin = ({ familyName, givenName, patronymic }: PersonName): string =>
  `${inLatin(familyName)}.${inLatin(givenName.trim().charAt(0))}${inLatin((patronymic ?? '').trim().charAt(0))}`
