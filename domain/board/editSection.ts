import type * as Y from 'yjs'
import { sectionKeySchema } from './cardKeys'
import { sectionMap } from './roots'
import { setKeys } from './setKeys'

/** Sets title or stage of a section; a stage of null takes it away. Throws RangeError and ZodError as setKeys does. */
export const editSection = (
  doc: Y.Doc,
  sectionId: string,
  edit: { title?: string; stage?: number | null },
): void =>
  setKeys(
    sectionMap(doc, sectionId),
    {
      ...('title' in edit && { title: edit.title }),
      ...('stage' in edit && { stage: edit.stage ?? undefined }),
    },
    sectionKeySchema,
  )
