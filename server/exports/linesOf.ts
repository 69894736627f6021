/** Characters that XML 1.0 has no place for: a file with one of them does not open in Word. */
const unprintable = /(?!\s)\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

/** The lines of a text as written, without empty ones; other white space becomes one space. At least one line. */
export const linesOf = (text: string): string[] => {
  const lines = text
    .replace(unprintable, '')
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)
    .map((line) => line.replace(/[^\S\u00a0]+/gu, ' ').trim())
    .filter((line) => line !== '')
  return lines.length > 0 ? lines : ['']
}
