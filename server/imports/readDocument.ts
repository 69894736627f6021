import type { ImportedDocument } from '@/domain/imports/ImportedDocument'
import type { ReadingChoices, RoadmapReading } from '@/domain/imports/RoadmapReading'
import { askWorker } from '@/server/imports/askWorker'
import { ImportError } from '@/server/imports/ImportError'
import { limits } from '@/server/imports/limits'
import type { ThreadWatch } from '@/server/threads/askThread'

/** The document stays with its reading, so that the preview can read it again with other columns. */
export type ReadDocument = { document: ImportedDocument; reading: RoadmapReading }

/**
 * Reads the bytes of an uploaded file in a thread of its own, within the limits of memory and time. Touches nothing
 * but the bytes. Throws ImportError whatever the file does; any other error is a defect of the program. `watch` is told
 * how much of the file is read, and may end it.
 */
export async function readDocument(bytes: Uint8Array, watch?: ThreadWatch): Promise<ReadDocument> {
  if (bytes.length > limits.packedBytes) throw new ImportError('too-big', `${bytes.length} bytes`)
  const { document, reading } = await askWorker({ bytes }, watch)
  if (!document) throw new Error('the import thread gave a reading without its document')
  return { document, reading }
}

/** Understands a document that was kept, in a thread too: what was slow to read once is slow again. Throws likewise. */
export async function readAgain(
  document: ImportedDocument,
  choices: ReadingChoices,
): Promise<RoadmapReading> {
  return (await askWorker({ document, choices })).reading
}
