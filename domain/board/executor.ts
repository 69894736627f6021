import { z } from 'zod'
import { longest } from './longest'

/**
 * Who leads or helps: a known person or organisation (by id, never by name), a role, or words.
 * Names of known people are never in a document: nothing could take them out of its history again.
 */
export const executorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), id: z.string().min(1).max(64) }),
  z.strictObject({ kind: z.literal('organisation'), id: z.string().min(1).max(64) }),
  z.strictObject({ kind: z.literal('role'), role: z.string().min(1).max(64) }),
  z.strictObject({ kind: z.literal('text'), text: z.string().min(1).max(longest.executor) }),
])

export type Executor = z.infer<typeof executorSchema>
