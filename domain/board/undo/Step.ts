import type { BoardRoot } from '../roots'

/**
 * Which write a register shows, and whether it stands or was taken away (`<client>:<clock>+` or `-`); null where nothing
 * was ever written. Equal stamps: nobody has touched it in between, whatever the values are.
 */
export type Stamp = string | null

/** What a card or a section holds, with the stamp of each register. */
export type Entry = Map<string, { value: unknown; stamp: Stamp }>

/** One thing that somebody wrote, with what is needed to write it back. */
export type Write =
  | {
      op: 'set'
      root: BoardRoot
      id: string
      key: string
      /** undefined: there was none. */
      before: unknown
      after: unknown
      from: Stamp
      to: Stamp
    }
  | { op: 'create'; root: BoardRoot; id: string; entry: Entry; binned?: Stamp }
  | { op: 'remove'; root: BoardRoot; id: string; entry: Entry }

/** What one transaction wrote: it is taken back as a whole. */
export type Step = { writes: Write[] }

/** What was not taken back, because somebody else has changed it since. */
export type Left = {
  root: BoardRoot
  id: string
  /** Of the card or section; empty where it is gone. */
  title: string
  /** Null where all of it is meant. */
  key: string | null
  /** The Yjs client that wrote what stands there; null where that cannot be told. */
  client: number | null
}
