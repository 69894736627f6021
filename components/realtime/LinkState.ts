import type * as Y from 'yjs'
import type { DeviceTrouble } from '@/components/device/DeviceDocument'
import type { Aside } from './Aside'

/** How a page stands with the server. From an end only the user goes on. */
export type LinkPhase =
  | 'connecting'
  /** both sides have what the other had */
  | 'live'
  /** no connection; it comes back by itself */
  | 'offline'
  /** the server asked to wait (4429) */
  | 'overBudget'
  | EndPhase

/** The session has ended; the right is gone; the page is older than its document. */
export type EndPhase = 'signIn' | 'noAccess' | 'reload'

export const isEnd = (phase: LinkPhase): phase is EndPhase =>
  phase === 'signIn' || phase === 'noAccess' || phase === 'reload'

export type LinkState = {
  phase: LinkPhase
  doc: Y.Doc
  /** Whether `doc` has been filled from the server since it was made. */
  isLoaded: boolean
  /** As the server said when it let us in; null until then. */
  mayEdit: boolean | null
  /** Edits that no acknowledgement covers (S16). */
  unsaved: number
  /** When the last edit was acknowledged, in ms since 1970; null where none was made here. */
  savedAt: number | null
  /** Whether all of these are on this device, and survive the closing of the page. */
  isKept: boolean
  /** Why nothing more is kept on this device; null as long as it is, and where it is not meant to be. */
  trouble: DeviceTrouble | null
  asides: readonly Aside[]
}

/** What is said about saving; `unsaved` would be lost with the page, `kept` would not. */
export type SaveStanding =
  | 'connecting'
  | 'saved'
  | 'saving'
  | 'readOnly'
  | 'offline'
  | 'unsaved'
  | 'kept'
  | 'waiting'
  | 'waitingUnsaved'
  | 'ended'

/** The save state of a link: "saved" only while connected, joined, and with every edit acknowledged. */
export const saveStanding = ({ phase, unsaved, isKept, mayEdit }: LinkState): SaveStanding => {
  if (phase !== 'live' && unsaved > 0 && isKept) return 'kept'
  switch (phase) {
    case 'connecting':
      return unsaved > 0 ? 'unsaved' : 'connecting'
    case 'live':
      return unsaved > 0 ? 'saving' : mayEdit === false ? 'readOnly' : 'saved'
    case 'offline':
      return unsaved > 0 ? 'unsaved' : 'offline'
    case 'overBudget':
      return unsaved > 0 ? 'waitingUnsaved' : 'waiting'
    case 'signIn':
    case 'noAccess':
    case 'reload':
      return unsaved > 0 ? 'unsaved' : 'ended'
  }
}
