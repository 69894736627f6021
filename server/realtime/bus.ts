import { log } from '@/server/log'

/** One committed row of the update log. */
export type CommittedUpdate = {
  documentId: string
  seq: number
  payload: Uint8Array
  /** null: the program itself */
  accountId: string | null
  createdAt: Date
}

type Listener = (update: CommittedUpdate) => void

// Pages and the server bundle have copies of this module: a job that a page starts must reach the open documents.
const key = Symbol.for('tropa.bus')
const slots = globalThis as unknown as Record<symbol, Set<Listener> | undefined>
const listeners = (): Set<Listener> => (slots[key] ??= new Set())

/**
 * Tells this process that an update is committed. It is a wake-up with the payload at hand: late, double, missing or
 * reordered ones do no harm, because listeners compare sequence numbers and read the log (S14). Never throws: what is
 * committed is committed, whatever becomes of those who hear of it.
 */
export const publish = (update: CommittedUpdate): void => {
  for (const listener of listeners()) {
    try {
      listener(update)
    } catch (error) {
      log.error({ err: error, documentId: update.documentId }, 'a listener of committed updates failed')
    }
  }
}

/** Listens until the returned function is called. */
export const subscribe = (listener: Listener): (() => void) => {
  listeners().add(listener)
  return () => listeners().delete(listener)
}
