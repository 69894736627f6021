import type { Annex } from '@/domain/exports/Annex'
import type { RoadmapTable } from '@/domain/exports/RoadmapTable'
import { askThread } from '@/server/threads/askThread'
import { takeTurns } from '@/server/threads/takeTurns'

/** An annex to write as a .docx, or a table as an .xlsx. */
export type PrintTask = { annex: Annex } | { table: RoadmapTable }

/** A full board of 5,000 items takes seconds, during which nobody's keystroke may wait. */
const limits = { wallClockMs: 60_000, memoryMb: 1024 } as const
const inTurn = takeTurns(2)

/** Writes a file in a thread of its own, two at a time. Throws where the thread does not answer. */
export const printInThread = (task: PrintTask): Promise<Uint8Array<ArrayBuffer>> =>
  inTurn(() => askThread('exports', task, limits))
