import { now } from '@/server/clock'
import { pool } from '@/server/database/pool'
import { hashTicket } from '@/server/realtime/hashTicket'

/** What a ticket was made for. */
export type RedeemedTicket = {
  sessionId: string
  documentId: string
  name: string
  epoch: number
  organisationId: string
}

const redeem = `
  UPDATE collab_ticket t SET used_at = $2 FROM document d
  WHERE t.sha256 = $1 AND t.used_at IS NULL AND t.expires_at > $2 AND d.id = t.document_id
    AND NOT EXISTS (
      SELECT FROM roadmap r WHERE r.id = coalesce(d.board_id, d.id) AND r.removed_at IS NOT NULL)
  RETURNING t.session_id AS "sessionId", d.id AS "documentId", d.name, d.epoch,
    d.organisation_id AS "organisationId"`

/** Uses a ticket up (S19): null for one that was never made, is used or too old, or whose roadmap was removed. Throws when the database is out. */
export const redeemTicket = async (ticket: string): Promise<RedeemedTicket | null> =>
  (await pool().query<RedeemedTicket>(redeem, [hashTicket(ticket), now()])).rows[0] ?? null
