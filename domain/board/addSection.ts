import type * as Y from 'yjs'
import { sectionKeySchema } from './cardKeys'
import { newId } from './newId'
import { ordersToAppend } from './order'
import { readSections } from './readBoard'
import { sectionsOf } from './roots'
import { newMap } from './setKeys'
import { writeSectionOrders } from './writeOrders'

/**
 * Adds a section at the end of the roadmap; returns its id. `stage`: 1 to 7 where it is a stage of the mentoring model.
 * Throws ZodError for a bad value and RangeError for an id that is taken; then nothing has changed.
 */
export const addSection = (
  doc: Y.Doc,
  section: { title: string; stage?: number | null },
  id: string = newId(),
): string => {
  if (sectionsOf(doc).has(id)) throw new RangeError(`a section ${id} is there already`)
  const orders = ordersToAppend(readSections(doc), id)
  const { title, stage } = section
  const map = newMap({ title, order: orders.at(-1)?.order, stage: stage ?? undefined }, sectionKeySchema)
  doc.transact(() => {
    sectionsOf(doc).set(id, map)
    writeSectionOrders(doc, orders)
  })
  return id
}
