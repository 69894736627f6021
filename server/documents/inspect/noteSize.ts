import * as Y from 'yjs'
import { noteRoot } from '@/domain/note/noteRoot'

/** Everything ever written into a document: never less than what stands in it now, and known without a walk. */
export const writtenIn = ({ store }: Y.Doc): number => {
  let written = 0
  for (const client of store.clients.keys()) written += Y.getState(store, client)
  return written
}

/** The size of a note: its characters, and one for each node, text and mark. Walks all of it. */
export const noteSize = (doc: Y.Doc): number => {
  let size = 0
  const waiting = [doc.share.get(noteRoot)]
  for (let type = waiting.pop(); type; type = waiting.pop())
    for (let item = type._start; item; item = item.right) {
      if (item.deleted) continue
      size += item.length
      if (item.content instanceof Y.ContentType) waiting.push(item.content.type)
    }
  return size
}
