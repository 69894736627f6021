/** Whether any text in a value has the character U+0000: PostgreSQL keeps none, neither in text nor in JSON. */
export const holdsNul = (value: unknown): boolean => {
  if (typeof value === 'string') return value.includes('\u0000')
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false
  return Object.entries(value).some(([key, item]) => holdsNul(key) || holdsNul(item))
}
