import { z } from 'zod'
import { cleanText } from './cleanText'

/** One line that a person types into a form, of at least one and at most `longest` characters once it is clean. */
export const plainLine = (longest: number) =>
  z
    .string()
    .max(longest * 2)
    .transform((raw) => cleanText(raw).text)
    .pipe(z.string().min(1).max(longest))
