import { z } from 'zod'

/** The fewest and the most characters of a password that somebody chooses. */
export const passwordLength = { least: 10, most: 200 }

/**
 * A password that somebody chooses, as typed: any characters, from 10 to 200 of them, of three kinds at least. Length counts, and
 * rules about digits and capitals do not: they bring about «Parol2026!» (NIST SP 800-63B, 3.1.1.2).
 */
export const newPassword = z
  .string()
  .min(passwordLength.least)
  .max(passwordLength.most)
  .refine((password) => new Set(password).size > 2)
