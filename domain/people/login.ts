import { z } from 'zod'

/** The longest login, in characters. */
export const longestLogin = 60

/** A login that somebody chooses: small Latin letters, digits and . _ - @, so that it looks the same on every keyboard. */
export const loginSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@-]{2,}$/)
  .max(longestLogin)
