import { z } from 'zod'

/** The shortest password that is taken, in characters. Length is what helps; rules about kinds of signs do not. */
export const shortestPassword = 8

/** A password that somebody chooses; an old one may be any. */
export const newPasswordSchema = z.string().min(shortestPassword).max(200)
