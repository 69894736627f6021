import { createHmac } from 'node:crypto'

/**
 * The key under which something is counted: told apart by all its parts, and hashed with the program's secret, so that
 * the table names neither people nor addresses. Throws before the program has set its secret.
 */
export const attemptKey = (...parts: string[]): Buffer<ArrayBuffer> => {
  const secret = process.env.NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET is needed before the program has set it')
  return createHmac('sha256', secret).update(JSON.stringify(parts)).digest() as Buffer<ArrayBuffer>
}
