import { maxDepth } from '@/server/documents/inspect/limits'

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Whether a decoded value is plain JSON that means the same everywhere: no undefined, bytes or numbers that JSON has
 * not, no key that reaches for prototypes, no NUL (which PostgreSQL cannot keep), not nested without end.
 */
export const isPlainJson = (value: unknown, depth = 0): boolean => {
  switch (typeof value) {
    case 'string':
      return !value.includes('\u0000')
    case 'boolean':
      return true
    case 'number':
      return Number.isFinite(value)
    case 'object':
      if (value === null) return true
      if (depth === maxDepth) return false
      if (Array.isArray(value)) return value.every((item) => isPlainJson(item, depth + 1))
      return Object.getPrototypeOf(value) === Object.prototype && hasPlainEntries(value, depth)
    case 'bigint':
    case 'function':
    case 'symbol':
    case 'undefined':
      return false
  }
}

const hasPlainEntries = (value: object, depth: number): boolean =>
  Object.entries(value).every(
    ([key, item]) => !forbidden.has(key) && !key.includes('\u0000') && isPlainJson(item, depth + 1),
  )
