import type { Concern, Named } from '@/domain/board/concernOf'
import type { Due } from '@/domain/board/dueState'
import type { KeptFact } from '@/domain/board/joinFacts'
import type { Status } from '@/domain/board/status'
import type { WaitingPart } from '@/domain/board/WaitingPart'

/** A roadmap in which something waits. */
export type WaitingRoadmap = {
  id: string
  title: string
  organisation: string
  /** Of an organisation in which one holds a role; of the others below it only counts are told. */
  home: boolean
  /** Items by part: an overdue one that is mine counts in both. */
  counts: Record<WaitingPart, number>
  /** How its items name oneself: those count as `mine` and `group`. */
  me: Named
  /** Items that others have changed since one was here. */
  changed: number
}

/** An item that waits; `due`: where it is late or near. */
export type WaitingItem = {
  roadmapId: string
  cardId: string
  title: string
  /** The words of the deadline, as written. */
  period: string
  status: Status
  due: Due | null
  concern: Concern | null
}

/** What others did to one item, joined as a person remembers it, the oldest first; `by` is a person's id. */
export type ChangedItem = { roadmapId: string; cardId: string; title: string; facts: KeptFact[] }

export type Waiting = {
  /** ISO: what happened after it is new. */
  since: string
  /** Where times are told. */
  timeZone: string
  roadmaps: WaitingRoadmap[]
  /** The most urgent of each part; `total` counts all of them. */
  parts: Record<WaitingPart, { items: WaitingItem[]; total: number }>
  /** The latest first. */
  changes: { items: ChangedItem[]; total: number }
  /** The names that the changes need. */
  directory: { people: { id: string; name: string }[]; organisations: { id: string; name: string }[] }
  sections: { roadmapId: string; id: string; title: string }[]
}
