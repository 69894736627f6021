import { z } from 'zod'
import { plainLine } from '@/domain/text/plainLine'

/** The longest part of a name. */
export const longestName = 60

const part = plainLine(longestName)

/** The parts of a person's name as a form gives them; an empty patronymic is none. For z.strictObject. */
export const nameFields = {
  familyName: part,
  givenName: part,
  patronymic: z.union([z.literal('').transform(() => null), z.null(), part]),
}
