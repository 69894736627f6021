import { now } from '@/server/clock'
import { pool } from '@/server/database/pool'
import { log } from '@/server/log'
import type { LiveDocument } from '@/server/realtime/LiveDocument'
import { redecide } from '@/server/realtime/redecide'
import type { Seat } from '@/server/realtime/Seat'

/** Rights that were taken away are noticed within a second, the question to the database included (S20). */
const interval = 400
/** A database that hangs must not stop the pulse for good. */
const patience = 5_000

const heads = `
  SELECT 'document' AS what, d.id, d.head_seq AS number
  FROM document d LEFT JOIN roadmap r ON r.id = coalesce(d.board_id, d.id)
  WHERE d.id = ANY ($1::uuid[]) AND r.removed_at IS NULL
  UNION ALL
  SELECT 'account', id, access_version FROM account WHERE id = ANY ($2::uuid[])`

type Row = { what: 'document' | 'account'; id: string; number: number }

/**
 * Compares, several times a second, what this node believes with PostgreSQL: the rights of everybody who has a seat
 * (S20), and the heads of the open documents (S14), so that a message that never came costs latency and nothing else.
 * Those who are at a document that is gone, or whose roadmap was removed, are sent away.
 */
export class Pulse {
  private readonly timer = setInterval(() => void this.beat(), interval)
  private isBeating = false

  constructor(
    private readonly seats: ReadonlySet<Seat>,
    private readonly documents: () => LiveDocument[],
  ) {}

  stop(): void {
    clearInterval(this.timer)
  }

  private async beat(): Promise<void> {
    if (this.isBeating) return
    this.isBeating = true
    try {
      await this.compare()
    } catch (error) {
      log.warn({ err: error }, 'the pulse could not ask the database, the next one tries again')
    } finally {
      this.isBeating = false
    }
  }

  private async compare(): Promise<void> {
    const documents = this.documents()
    const seats = [...this.seats]
    const ended = seats.filter(({ decision }) => endsBy(decision.actor.validUntil))
    if (documents.length === 0 && seats.length === 0) return
    const accounts = [...new Set(seats.map(({ accountId }) => accountId))]
    const question = {
      text: heads,
      values: [documents.map(({ id }) => id), accounts],
      query_timeout: patience,
    }
    const { rows } = await pool().query<Row>(question)
    const number = new Map(rows.map((row) => [`${row.what} ${row.id}`, row.number]))
    const changed = seats.filter(
      ({ accountId, decision }) => number.get(`account ${accountId}`) !== decision.actor.accessVersion,
    )
    const headOf = ({ id }: LiveDocument) => number.get(`document ${id}`) ?? null
    const gone = new Set(documents.filter((live) => headOf(live) === null))
    for (const seat of seats) if (gone.has(seat.live)) seat.close('withdrawn')
    await Promise.all([
      ...[...new Set([...ended, ...changed])].map((seat) => redecide(seat)),
      ...documents.map((live) => live.reach(headOf(live) ?? 0)),
    ])
  }
}

const endsBy = (validUntil: string | null): boolean =>
  validUntil !== null && Date.parse(validUntil) <= now().getTime()
