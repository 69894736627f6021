import * as Y from 'yjs'
import { noteRoot } from './noteRoot'

/** A note as plain text, a line for each paragraph: to be read without an editor. People stand in it by their ids. */
export const noteText = (doc: Y.Doc): string =>
  lines(doc.getXmlFragment(noteRoot))
    .join('')
    .replaceAll(/\n{2,}/g, '\n')
    .trim()

const lines = (around: Y.XmlFragment): string[] =>
  around.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText)
      return (child.toDelta() as { insert: string }[]).map(({ insert }) => insert)
    if (!(child instanceof Y.XmlElement)) return []
    switch (child.nodeName) {
      case 'hardBreak':
        return ['\n']
      case 'mention':
        return [`@${String(child.getAttribute('id'))}`]
      case 'listItem':
        return ['- ', ...lines(child)]
      case 'taskItem':
        // Attributes of notes are values, not texts only.
        return [(child.getAttribute('checked') as unknown) === true ? '[x] ' : '[ ] ', ...lines(child)]
      default:
        return [...lines(child), '\n']
    }
  })
