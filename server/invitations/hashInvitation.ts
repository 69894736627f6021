import { createHash } from 'node:crypto'

/** The secrets of invitations are kept hashed: whoever reads the table can use none. */
export const hashInvitation = (token: string): Buffer<ArrayBuffer> =>
  createHash('sha256').update(token).digest()
