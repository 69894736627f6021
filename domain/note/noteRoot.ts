/** The root of a note's document. */
export const noteRoot = 'default'
