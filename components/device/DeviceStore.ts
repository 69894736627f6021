/** One update of a document as it is kept on the device. */
export type KeptUpdate = {
  id: number
  update: Uint8Array<ArrayBuffer>
  /** Made here, and not acknowledged by the server as far as this device knows. */
  isEdit: boolean
}

/** What a document is, for lists of what has not been sent. */
export type DocumentAbout = {
  /** As people call it. */
  title: string
  /** Where it is opened. */
  path: string
}

/** What the device knows of a document beside its updates. */
export type KeptDocument = {
  /** The name under which it is connected, epoch included: another epoch is another document (S24). */
  name: string
  /** Without the epoch. */
  base: string
  about: DocumentAbout | null
  /** Whether everything that the server had is here: only such a document is shown without the server. */
  isWhole: boolean
}

/** Something that was set aside and waits to be downloaded. */
export type KeptAside = { id: string; base: string }

/**
 * What of one account's documents is kept on this device (S17). Every promise settles once it is written for good, and
 * fails with an error whose name says why (`QuotaExceededError`, …). Two tabs share one store.
 */
export type DeviceStore = {
  /** The documents that are kept, newest epoch last. */
  documents: () => Promise<KeptDocument[]>
  describe: (document: KeptDocument) => Promise<void>
  /** The updates of a document in the order in which they were kept. */
  read: (name: string) => Promise<KeptUpdate[]>
  add: (name: string, update: Uint8Array, isEdit: boolean) => Promise<number>
  /** The server has these edits now. */
  settle: (ids: readonly number[]) => Promise<void>
  remove: (ids: readonly number[]) => Promise<void>
  /** Puts one update that is no edit in place of several. */
  merge: (name: string, ids: readonly number[], update: Uint8Array) => Promise<void>
  /** Forgets a document; keeps what of it is set aside, in the same step. */
  drop: (name: string, aside?: KeptAside) => Promise<void>
  asides: (base: string) => Promise<KeptAside[]>
  dropAside: (id: string) => Promise<void>
  close: () => void
}
