import type { ImportedDocument } from '@/domain/imports/ImportedDocument'
import type { ImportErrorCode } from '@/domain/imports/ImportErrorCode'
import type { ReadingChoices, RoadmapReading } from '@/domain/imports/RoadmapReading'
import { ImportError } from '@/server/imports/ImportError'
import { limits } from '@/server/imports/limits'
import { askThread, ThreadExhausted, type ThreadWatch } from '@/server/threads/askThread'
import { takeTurns } from '@/server/threads/takeTurns'

/** A file to read, or a document that was read before to understand anew. */
export type WorkerTask = { bytes: Uint8Array } | { document: ImportedDocument; choices: ReadingChoices }

/** `document` comes with the reading of a file alone: whoever asks anew has it. */
export type WorkerReading = { document: ImportedDocument | null; reading: RoadmapReading }

export type WorkerAnswer = WorkerReading | { code: ImportErrorCode; detail: string }

const inTurn = takeTurns(limits.threads)

/**
 * Has one task done in a thread of its own, within the limits of memory and time, a few at a time. Throws ImportError
 * whatever the content does, and the reason of the signal where that ended it; any other error is a defect of the program.
 */
export async function askWorker(task: WorkerTask, watch?: ThreadWatch): Promise<WorkerReading> {
  const answer = await inTurn(() => answerOf(task, watch))
  if ('code' in answer) throw new ImportError(answer.code, answer.detail)
  return answer
}

async function answerOf(task: WorkerTask, watch: ThreadWatch | undefined): Promise<WorkerAnswer> {
  try {
    return await askThread<WorkerAnswer>('imports', task, limits, watch)
  } catch (error) {
    if (error instanceof ThreadExhausted) throw new ImportError('too-slow', error.message)
    throw error
  }
}
