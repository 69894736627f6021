import { z } from 'zod'

/** The longest login that somebody may choose. */
export const longestLogin = 64

/**
 * A login that somebody chooses, as it is kept: Latin small letters, digits, `.`, `_`, `-` and `@`, from 3 to 64 of them,
 * beginning with a letter or a digit. Capitals become small, since signing in makes no difference between them.
 */
export const login = z
  .string()
  .trim()
  .toLowerCase()
  .max(longestLogin)
  .regex(/^[a-z0-9][a-z0-9._@-]{2,}$/)
