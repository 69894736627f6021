import * as Y from 'yjs'
import type { z } from 'zod'
import { storable } from './storable'

type Values = Record<string, unknown>
type SchemaOf = (key: string) => z.ZodType | null

/**
 * The entries to write, made storable and checked; undefined stands for a key that is taken away.
 * Throws RangeError for an unknown key and ZodError for a bad value.
 */
const checked = (values: Values, schemaOf: SchemaOf): [string, unknown][] =>
  Object.entries(values).map(([key, raw]) => {
    const schema = schemaOf(key)
    if (!schema) throw new RangeError(`no such key: ${key}`)
    const value = storable(raw)
    if (value !== undefined) schema.parse(value)
    return [key, value]
  })

/**
 * Sets keys of a card's or section's map in one transaction; undefined deletes the key. All values are checked before
 * the first is written (throws RangeError, ZodError), so a refused edit has changed nothing.
 * A value that is there already is not written again: it would win over a colleague's concurrent edit for nothing.
 */
export const setKeys = (map: Y.Map<unknown>, values: Values, schemaOf: SchemaOf): void => {
  const entries = checked(values, schemaOf)
  map.doc?.transact(() => {
    for (const [key, value] of entries) {
      if (value === undefined) map.delete(key)
      else if (JSON.stringify(map.get(key)) !== JSON.stringify(value)) map.set(key, value)
    }
  })
}

/** A new map with these keys, not yet in a document. Throws as setKeys does. */
export const newMap = (values: Values, schemaOf: SchemaOf): Y.Map<unknown> =>
  new Y.Map(checked(values, schemaOf).filter(([, value]) => value !== undefined))
