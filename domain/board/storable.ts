/** NUL, which PostgreSQL does not keep, and halves of letters, which UTF-8 does not. */
const unstorable = new RegExp('[\\0\\p{Cs}]', 'gu')

/**
 * A plain value without the characters that no document can hold. People paste them unseen; with one of them the server
 * would refuse the whole update, and of half a letter every replica would read something else.
 */
export const storable = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(unstorable, '')
  if (Array.isArray(value)) return value.map(storable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, storable(inner)]))
}
