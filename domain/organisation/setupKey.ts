/** Letters that nobody takes for another one or for a digit (no I, L, O). */
export const setupLetters = 'ABCDEFGHJKMNPQRSTUVWXYZ'

/** What the Cyrillic layout gives where a capital looks like a Latin one. */
const latinOf = new Map([...'АВЕКМНРСТУХ'].map((letter, at) => [letter, 'ABEKMHPCTYX'.charAt(at)]))

/**
 * A set-up key as it is compared, from what somebody typed: capitals, in Latin letters also where they were typed in
 * the Cyrillic layout, without whatever stands between the groups.
 */
export const foldSetupKey = (typed: string): string =>
  [...typed.toUpperCase()]
    .map((letter) => latinOf.get(letter) ?? letter)
    .filter((letter) => setupLetters.includes(letter))
    .join('')
