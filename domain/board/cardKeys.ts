import { z } from 'zod'
import { executorSchema } from './executor'
import { longest, mostCoExecutors } from './longest'
import { orderPattern, placeSchema, rowSchema } from './register'

const words = (most: number) => z.string().max(most)
const isoDate = z.iso.date()

/** Of one value, in bytes of its JSON: what a single edit may add to the board. */
export const maxValueBytes = 64 * 1024

const encoder = new TextEncoder()
const isLight = (value: unknown): boolean => encoder.encode(JSON.stringify(value)).length <= maxValueBytes

/**
 * The keys of a card and what each may hold. They are the contract with outside clients:
 * change them only together with docs/protocol.md and a document migration (S23).
 */
export const cardKeys = {
  title: words(longest.title).min(1),
  place: placeSchema,
  row: rowSchema,
  period: z.strictObject({ text: words(longest.period), override: words(longest.period).optional() }),
  lead: executorSchema.nullable(),
  coExecutors: z.array(executorSchema).max(mostCoExecutors).refine(isLight),
  documentKind: words(longest.text),
  expectedResult: words(longest.text),
  actualResult: words(longest.text),
  doneOn: isoDate.nullable(),
  reason: words(longest.reason),
  source: z.strictObject({ importId: words(64), row: z.int().min(0) }),
  /** As long as nanoseconds need: no database reads a fraction without end. */
  deletedAt: z.iso.datetime().max(30).nullable(),
} as const

export type CardKey = keyof typeof cardKeys
export type CardValue<Key extends CardKey> = z.infer<(typeof cardKeys)[Key]>

/** `done:2021-Q3`: one key per occurrence of a recurring item. Only `true` is ever written; unticking deletes the key. */
export const donePattern = /^done:([0-9]{4}(?:-(?:H[12]|Q[1-4]|W[0-9]{2}|[0-9]{2}(?:-[0-9]{2})?))?)$/

/** The schema of any key of a card, or null where a card has no such key. */
export const cardKeySchema = (key: string): z.ZodType | null => {
  if (Object.hasOwn(cardKeys, key)) return cardKeys[key as CardKey]
  return donePattern.test(key) ? z.literal(true) : null
}

/** The keys of a section. `stage` is the number of the stage of the mentoring model, 1 to 7. */
export const sectionKeys = {
  title: words(longest.title),
  order: z.string().regex(orderPattern),
  stage: z.int().min(1).max(7).nullable(),
} as const

export type SectionKey = keyof typeof sectionKeys

/** The schema of any key of a section, or null where a section has no such key. */
export const sectionKeySchema = (key: string): z.ZodType | null =>
  Object.hasOwn(sectionKeys, key) ? sectionKeys[key as SectionKey] : null
