import type { Refusal } from '@/domain/board/Change'
import { pool } from '@/server/database/pool'
import { log } from '@/server/log'

const insert = 'INSERT INTO quarantine (document_name, account_id, reason, payload) VALUES ($1, $2, $3, $4)'

/** Keeps refused content for the person who lost it and for whoever looks into the cause (S2c). Never throws. */
export const quarantine = async (
  documentName: string,
  accountId: string,
  refusal: Refusal,
  payload: Uint8Array,
): Promise<void> => {
  const where = refusal.where.replace(/[^\w/.:-]/g, '?').slice(0, 200)
  log.warn({ documentName, accountId, code: refusal.code }, 'content refused')
  try {
    await pool().query(insert, [documentName, accountId, `${refusal.code} ${where}`, payload])
  } catch (error) {
    log.error({ err: error, documentName, accountId }, 'refused content could not be kept')
  }
}
