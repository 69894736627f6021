import { schemaVersion } from '@/domain/collab/schemaVersion'
import { noteServerTime } from './serverTime'

/** What came of asking for a ticket (S19). `later`: an outage, which is never taken for a refusal (S8). */
export type TicketAnswer =
  { kind: 'ticket'; ticket: string; name: string } | { kind: 'signIn' | 'noAccess' | 'reload' | 'later' }

/** Longer than the server itself waits for its database, in ms. */
const patience = 20_000

const refusals: Record<number, 'signIn' | 'noAccess' | 'reload'> = {
  401: 'signIn',
  403: 'noAccess',
  409: 'reload',
}

/** Asks for a ticket for one document. Never throws. */
export const askTicket = async (document: string): Promise<TicketAnswer> => {
  try {
    const answer = await fetch('/api/collab/ticket', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ document, schemaVersion }),
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    })
    noteServerTime(answer)
    const refusal = refusals[answer.status]
    if (refusal) return { kind: refusal }
    if (!answer.ok) return { kind: 'later' }
    const { ticket, name, schemaVersion: needed } = (await answer.json()) as Record<string, unknown>
    if (typeof ticket !== 'string' || typeof name !== 'string') return { kind: 'later' }
    return typeof needed === 'number' && needed > schemaVersion
      ? { kind: 'reload' }
      : { kind: 'ticket', ticket, name }
  } catch {
    return { kind: 'later' }
  }
}
