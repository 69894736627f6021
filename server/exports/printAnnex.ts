import type { Annex } from '@/domain/exports/Annex'
import { askThread } from '@/server/threads/askThread'
import { takeTurns } from '@/server/threads/takeTurns'

/** The annex of a full board of 5,000 items takes seconds, during which nobody's keystroke may wait. */
const limits = { wallClockMs: 60_000, memoryMb: 1024 } as const
const inTurn = takeTurns(2)

/** Writes an annex as a .docx file in a thread of its own, two at a time. Throws where the thread does not answer. */
export const printAnnex = (annex: Annex): Promise<Uint8Array<ArrayBuffer>> =>
  inTurn(() => askThread('exports', annex, limits))
