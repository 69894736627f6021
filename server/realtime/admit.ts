import type { Refusal } from '@/domain/board/Change'
import type { AppendQueue } from '@/server/documents/AppendQueue'
import { examine, type Examination } from '@/server/documents/inspect/examine'
import { redecide } from '@/server/realtime/redecide'
import type { Seat } from '@/server/realtime/Seat'

/** What becomes of an update that a client sent. */
export type Admission =
  /** it is committed: acknowledge it */
  | 'committed'
  /** it was committed before: acknowledge it */
  | 'known'
  /** it cannot be joined to what is there: do not acknowledge, ask for what is missing (S3) */
  | 'incomplete'
  /** a reader's edit */
  | 'readOnly'
  /** the connection is gone or was closed: there is nobody to answer */
  | 'gone'
  /** no client of ours writes this, or not this person */
  | Refusal

/**
 * The one path of an edit: inspect, allow, append and commit, apply (S2-S6). Throws only when the database stays out.
 */
export const admit = async (
  seat: Seat,
  bytes: Uint8Array,
  queue: Pick<AppendQueue, 'add'>,
): Promise<Admission> => {
  const { live } = seat
  const look = () => judge(seat, examine[live.kind](bytes, live.document))
  let isDisputed = false
  for (;;) {
    if (!seat.isPresent) return 'gone'
    let found = look()
    if (found === 'incomplete' || isForeignClient(found)) {
      // Another node, or a job of this one, may have committed what is missing here.
      await live.catchUp()
      found = look()
    }
    if (!isNew(found)) return found
    if (!seat.decision.mayEdit) return 'readOnly'
    // Two sockets may speak for one client (a reconnect). What the first wrote has to be known before the second.
    const others = live.writesOf(found.clients)
    if (others) {
      await others
      continue
    }

    const { accountId, accessVersion } = seat.decision.actor
    const newClients = found.clients.filter((client) => !live.owners.has(client))
    const appending = queue.add(
      { documentId: live.id, payload: found.update, accountId, accessVersion, newClients },
      () => seat.isPresent,
    )
    live.note(found.clients, appending)
    const outcome = await appending
    switch (outcome) {
      case 'unwanted':
        return 'gone'
      case 'foreignClient':
        // What is another's on another node may be known here by now: then it is dropped, not refused (S4).
        if (isDisputed) return foreignClient
        isDisputed = true
        await live.catchUp()
        continue
      case 'noDocument':
        seat.close('withdrawn')
        return 'gone'
      case 'rightsChanged':
        if (!(await redecide(seat))) return 'gone'
        continue
    }
    for (const client of newClients) live.owners.set(client, accountId)
    await live.reach(outcome.seq)
    return 'committed'
  }
}

type New = Extract<Examination, { verdict: 'new' }>

const foreignClient: Refusal = { code: 'client-of-another', where: 'structs' }
const isForeignClient = (found: Admission | New) => found === foreignClient
const isNew = (found: Admission | New): found is New => typeof found === 'object' && 'verdict' in found

/** Allowed or not, for this person in this document as it is now. */
const judge = ({ live: { owners }, accountId }: Seat, examination: Examination): Admission | New => {
  switch (examination.verdict) {
    case 'known':
    case 'incomplete':
      return examination.verdict
    case 'refused':
      return examination.refusal
    case 'new':
      return examination.clients.some((client) => owners.has(client) && owners.get(client) !== accountId)
        ? foreignClient
        : (examination.refusal() ?? examination)
  }
}
