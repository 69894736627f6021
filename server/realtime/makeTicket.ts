import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { OrganisationFacts } from '@/domain/access/Actor'
import { can } from '@/domain/access/can'
import { noteName, readDocumentName, writeDocumentName } from '@/domain/collab/documentName'
import { loadOrganisation } from '@/server/access/loadOrganisation'
import { defineAction } from '@/server/actions/defineAction'
import { Refusal } from '@/server/actions/Refusal'
import { pool } from '@/server/database/pool'
import { findUnmadeNote, hasCard, makeNote, type UnmadeNote } from '@/server/documents/makeNote'
import { hashTicket } from '@/server/realtime/hashTicket'

/** What one needs to connect to a document at `/collab`. `name` is the one to connect under. */
export type Ticket = { ticket: string; name: string; schemaVersion: number }

/** How long a ticket opens its document, in ms. */
const lifetime = 60_000

type DocumentRow = { id: string; name: string; epoch: number; schemaVersion: number; organisationId: string }

const documentByName = `
  SELECT d.id, d.name, d.epoch, d.schema_version AS "schemaVersion", d.organisation_id AS "organisationId"
  FROM document d LEFT JOIN roadmap r ON r.id = coalesce(d.board_id, d.id)
  WHERE d.name = $1 AND r.removed_at IS NULL`

const insert = `
  WITH swept AS (
    DELETE FROM collab_ticket WHERE sha256 IN (
      SELECT sha256 FROM collab_ticket WHERE expires_at < $5 LIMIT 100 FOR UPDATE SKIP LOCKED)
  )
  INSERT INTO collab_ticket (sha256, account_id, session_id, document_id, expires_at)
  VALUES ($1, $2, $3, $4, $6)`

/**
 * Gives a ticket for one document: for one use within a minute, bound to account, session and document (S19). Whether
 * its holder may edit is decided when the ticket is used. A document that one may not read and one that does not exist
 * are refused alike; a client that is older than the document is told to reload (S23). The row of a card's note is made
 * when somebody who may read it opens it for the first time.
 */
export const makeTicket = defineAction({
  name: 'makeTicket',
  action: 'roadmap.read',
  input: z.strictObject({ document: z.string().max(200), schemaVersion: z.int().min(0) }),
  async facts({ document }, actor): Promise<{ organisation: OrganisationFacts; document: DocumentRow }> {
    const name = readDocumentName(document)?.base
    const found = name && ((await findDocument(name)) ?? (await findUnmadeNote(name)))
    const organisation = found && (await loadOrganisation(found.organisationId))
    const mayRead = organisation && can(actor, 'roadmap.read', { organisation })
    const opened = mayRead ? await open(found) : null
    if (!organisation || !opened) throw new Refusal('forbidden', 'no such document, or not for this person')
    return { organisation, document: opened }
  },
  async run({ input, actor, facts: { document }, at }): Promise<Ticket> {
    if (input.schemaVersion < document.schemaVersion)
      throw new Refusal('conflict', 'the client is older than the document')
    const ticket = randomBytes(32).toString('base64url')
    const until = new Date(at.getTime() + lifetime)
    const { accountId, sessionId } = actor
    await pool().query(insert, [hashTicket(ticket), accountId, sessionId, document.id, at, until])
    return {
      ticket,
      name: writeDocumentName({ base: document.name, epoch: document.epoch }),
      schemaVersion: document.schemaVersion,
    }
  },
})

const findDocument = async (name: string): Promise<DocumentRow | null> =>
  (await pool().query<DocumentRow>(documentByName, [name])).rows[0] ?? null

/** The document, whose row is made now where it is a card's note that nobody opened before; null without that card. */
const open = async (found: DocumentRow | UnmadeNote): Promise<DocumentRow | null> => {
  if ('id' in found) return found
  if (!(await hasCard(found))) return null
  await makeNote(found)
  return findDocument(noteName(found.boardId, found.cardId))
}
