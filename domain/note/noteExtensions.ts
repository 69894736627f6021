import type { Extensions } from '@tiptap/core'
import { ListItem, TaskItem, TaskList } from '@tiptap/extension-list'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'
import { Link } from './Link'
import { Mention, type MentionOptions } from './Mention'
import { headingLevels } from './noteAttributes'

/** What is said where the editor shows a note; the server has nobody to say it to. */
export type NoteWords = MentionOptions & { tickName: (text: string) => string }

/**
 * Every item of a list is any run of blocks. With Tiptap's own "paragraph first" two people could merge their edits
 * into an item that the schema refuses, and the editor would throw the item away with what both wrote.
 */
const itemContent = 'block+'

const cellAttributes = () => {
  const span = (name: string) => ({
    default: 1,
    parseHTML: (element: HTMLElement) => Number.parseInt(element.getAttribute(name) ?? '', 10) || 1,
  })
  return { colspan: span('colspan'), rowspan: span('rowspan') }
}

/**
 * What a note is made of: the one list, shared by editor and server. The server derives from it which nodes and marks it
 * takes (noteSchema); values of attributes are checked by noteAttributes. There is nothing here that writes by itself
 * (trailing paragraphs, unique ids): two editors that look at one note would both write.
 */
export const noteExtensions = ({ nameOf, tickName }: Partial<NoteWords> = {}): Extensions => [
  StarterKit.configure({
    heading: { levels: [...headingLevels] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: false,
    listItem: false,
    trailingNode: false,
    undoRedo: false,
    dropcursor: { color: false, class: 'note-drop' },
  }),
  ListItem.extend({ content: itemContent }),
  TaskList,
  TaskItem.extend({ content: itemContent }).configure({
    nested: true,
    ...(tickName && { a11y: { checkboxLabel: (node) => tickName(node.firstChild?.textContent ?? '') } }),
  }),
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader.extend({ addAttributes: cellAttributes }),
  TableCell.extend({ addAttributes: cellAttributes }),
  Link,
  nameOf ? Mention.configure({ nameOf }) : Mention,
]
