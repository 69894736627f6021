import { bringToHead } from '@/server/projections/projectDocument'
import { readProjection } from '@/server/projections/readProjection'
import { withProjectionLock } from '@/server/projections/withProjectionLock'
import { writeCards, writeSections } from '@/server/projections/writeRows'

/**
 * Deletes the rows `section` and `card` of a board and writes them from the document at its head: also needed where
 * what its words are read in has changed (the years of the roadmap's plan). The facts in `card_event` are not rows:
 * they stay, and those still to be written are. Gives the number of cards; null where there is no such board.
 * Throws when the database does not answer or the document is damaged; then nothing was written.
 */
export const rebuildDocument = (documentId: string): Promise<number | null> =>
  withProjectionLock(documentId, async (client) => {
    const projection = await readProjection(client, documentId)
    if (!projection) return null
    const doc = await bringToHead(client, documentId, projection)
    await writeSections(client, documentId, doc)
    return writeCards(client, documentId, doc, projection.plan, 'all')
  })
