import { z } from 'zod'

/** The fewest and the most characters of a password that somebody chooses. */
export const passwordLength = { least: 10, most: 200 }

/**
 * A password that somebody chooses, as typed: from 10 to 200 characters of any kind, at least three different ones. No
 * rules about digits and capitals: they bring about «Parol2026!» and little else (NIST SP 800-63B-4, 3.1.1.2).
 */
export const newPassword = z
  .string()
  .min(passwordLength.least)
  .max(passwordLength.most)
  .refine((password) => new Set(password).size > 2)
