import type * as Y from 'yjs'
import { allowBoard } from '@/domain/board/allowBoard'
import type { Change, Refusal } from '@/domain/board/Change'
import { cardsOf, sectionsOf } from '@/domain/board/roots'
import { allowNote } from '@/domain/note/allowNote'
import type { NoteChange } from '@/domain/note/NoteChange'
import type { DocumentKind } from '@/prisma/generated/client'
import { boardChanges } from '@/server/documents/inspect/boardChanges'
import { inspect, type Inspection, type NameChanges } from '@/server/documents/inspect/inspect'
import { noteChanges } from '@/server/documents/inspect/noteChanges'
import { noteSize, writtenIn } from '@/server/documents/inspect/noteSize'

/** What an update is to a document of its kind; `refusal` says why the domain does not take what is new, if so (S2b). */
export type Examination =
  | Exclude<Inspection<never>, { verdict: 'new' }>
  | { verdict: 'new'; update: Uint8Array; clients: number[]; refusal: () => Refusal | null }

/** How the content of one kind of document is named, and who says whether it may be. */
type Rules<Named> = { name: NameChanges<Named>; allow: (changes: Named[], doc: Y.Doc) => Refusal | null }

const board: Rules<Change> = {
  name: boardChanges,
  allow: (changes, doc) =>
    allowBoard(changes, { cardCount: () => cardsOf(doc).size, sectionCount: () => sectionsOf(doc).size }),
}

const note: Rules<NoteChange> = {
  name: noteChanges,
  allow: (changes, doc) => allowNote(changes, { written: () => writtenIn(doc), size: () => noteSize(doc) }),
}

const by =
  <Named>({ name, allow }: Rules<Named>) =>
  (bytes: Uint8Array, doc: Y.Doc): Examination => {
    const found = inspect(bytes, doc, name)
    if (found.verdict !== 'new') return found
    const { changes, ...rest } = found
    return { ...rest, refusal: () => allow(changes, doc) }
  }

/** Examines an update for a document of this kind. Never throws, whatever the bytes are. */
export const examine: Record<DocumentKind, ReturnType<typeof by>> = {
  roadmap: by(board),
  pair: by(board),
  plan: by(board),
  note: by(note),
}
