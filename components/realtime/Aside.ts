import * as Y from 'yjs'
import type { Board } from '@/domain/board/Board'
import { newId } from '@/domain/board/newId'
import { readBoard } from '@/domain/board/readBoard'
import { noteText } from '@/domain/note/noteText'

/** Why a document in this tab was put aside: the server will never take it. */
export type AsideReason = 'refused' | 'readOnly' | 'replaced'

/** A document that was put aside (S2c), to be kept as a file: as people read it, and as Yjs has it. */
export type Aside = {
  id: string
  document: string
  reason: AsideReason
  /** ISO. */
  at: string
  content: Board | { note: string }
  update: Uint8Array
}

export const isNote = (document: string): boolean => document.startsWith('note.')

export const putAside = (doc: Y.Doc, document: string, reason: AsideReason): Aside => ({
  id: newId(),
  document,
  reason,
  at: new Date().toISOString(),
  content: isNote(document) ? { note: noteText(doc) } : readBoard(doc),
  update: Y.encodeStateAsUpdate(doc),
})

const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

/** The file of a document that was put aside: name and JSON text. */
export const asideFile = ({
  document,
  reason,
  at,
  content,
  update,
}: Aside): { name: string; text: string } => ({
  name: `${document}-${at.slice(0, 16).replaceAll(':', '-')}.json`,
  text: JSON.stringify({ document, setAsideAt: at, reason, ...content, update: base64(update) }, null, 2),
})
