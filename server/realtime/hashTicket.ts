import { createHash } from 'node:crypto'

/** Tickets are stored hashed: whoever reads the table cannot use them (S19). */
export const hashTicket = (ticket: string): Buffer => createHash('sha256').update(ticket).digest()
