import type { z } from 'zod'
import { holdsNul } from '@/server/actions/holdsNul'
import { Refusal } from '@/server/actions/Refusal'

/** What `schema` makes of an input. A Refusal tells where it is wrong, never what it held. */
export const checkInput = <Input>(schema: z.ZodType<Input>, input: unknown): Input => {
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw new Refusal('invalid', `bad input at ${pathsOf(parsed.error)}`)
  if (holdsNul(parsed.data)) throw new Refusal('invalid', 'a text with U+0000')
  return parsed.data
}

const pathsOf = (error: { issues: { path: PropertyKey[] }[] }): string =>
  error.issues.map(({ path }) => path.map(String).join('.') || '(whole)').join(', ')
