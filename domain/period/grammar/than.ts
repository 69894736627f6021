import type { Cursor } from '../Cursor'

/** «не позднее чем», «не реже, чем»: takes the word, and a comma before it. */
export function than(c: Cursor): void {
  c.attempt(() => {
    c.sign('comma')
    return c.word('than')
  })
}
