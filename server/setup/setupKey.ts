import { createHash, randomInt } from 'node:crypto'
import { foldSetupKey, setupLetters } from '@/domain/organisation/setupKey'

/** Where the table `setting` keeps the hash of the key that is good now. */
export const setupKeySetting = 'setupKey'

/** Four groups of four letters, `KMNP-QRST-ABCD-EFGH`: 72 bits, too many to be found by asking or from the hash. */
export const makeSetupKey = (): string => {
  const letter = () => setupLetters.charAt(randomInt(setupLetters.length))
  const group = () => Array.from({ length: 4 }, letter).join('')
  return Array.from({ length: 4 }, group).join('-')
}

/** What is kept of a key, and compared, however it was typed. */
export const hashSetupKey = (typed: string): string =>
  createHash('sha256').update(foldSetupKey(typed)).digest('base64url')
