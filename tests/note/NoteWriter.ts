import { getSchema } from '@tiptap/core'
import type { MarkType, Node, NodeType, Schema } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { canJoin, canSplit, findWrapping, liftTarget } from '@tiptap/pm/transform'
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { asWritten } from '@/domain/collab/asWritten'
import { fitsNote } from '@/domain/note/fitsNote'
import { noteExtensions } from '@/domain/note/noteExtensions'
import { noteRoot } from '@/domain/note/noteRoot'
import type { Random } from '@/tests/random'

export const noteSchema: Schema = getSchema(noteExtensions())

/** A note as everybody's editor draws it. Throws where it cannot be drawn. */
export const drawn = (doc: Y.Doc): Node => {
  const note = initProseMirrorDoc(doc.getXmlFragment(noteRoot), noteSchema).doc
  // Of an empty one the editor makes an empty paragraph.
  if (note.childCount > 0) note.check()
  return note
}

const nodeOf = (name: string) => noteSchema.nodes[name] as NodeType
const markOf = (name: string) => noteSchema.marks[name] as MarkType
const word = (random: Random) =>
  random.pick(['план', 'приказ', 'анкета', '🙂', 'é', 'встреча']) + random.below(100)
const paragraph = (random: Random) => nodeOf('paragraph').create(null, noteSchema.text(word(random)))

const table = (random: Random): Node => {
  const cell = (name: string) => nodeOf(name).create({ colspan: 1 + random.below(2) }, paragraph(random))
  const row = (name: string) => nodeOf('tableRow').create(null, [cell(name), cell(name)])
  return nodeOf('table').create(null, [row('tableHeader'), row('tableCell')])
}

const marks = (random: Random) =>
  random.pick([
    ...['bold', 'italic', 'underline', 'strike'].map((name) => markOf(name).create()),
    markOf('link').create({
      href: random.pick(['https://school.example/a', 'mailto:a@b.example', 'tel:+73512000000']),
    }),
  ])

type Edit = (tr: Transaction, from: number, to: number, random: Random) => unknown

const type: Edit = (tr, from, _to, random) => {
  if (tr.doc.resolve(from).parent.isTextblock) tr.insertText(word(random), from)
}
const mark: Edit = (tr, from, to, random) =>
  random.chance(0.7) ? tr.addMark(from, to, marks(random)) : tr.removeMark(from, to)
const remove: Edit = (tr, from, to) => tr.deleteRange(from, to)
const split: Edit = (tr, from) => canSplit(tr.doc, from) && tr.split(from)
const splitItem: Edit = (tr, from) => canSplit(tr.doc, from, 2) && tr.split(from, 2)
const join: Edit = (tr, from) => {
  const before = tr.doc.resolve(from).depth > 0 ? tr.doc.resolve(from).before(1) : 0
  return canJoin(tr.doc, before) && tr.join(before)
}
const wrap: Edit = (tr, from, to, random) => {
  const range = tr.doc.resolve(from).blockRange(tr.doc.resolve(to))
  const name = random.pick(['bulletList', 'orderedList', 'taskList', 'blockquote'])
  const wrapping = range && findWrapping(range, nodeOf(name))
  return range && wrapping && tr.wrap(range, wrapping)
}
const lift: Edit = (tr, from, to) => {
  const range = tr.doc.resolve(from).blockRange(tr.doc.resolve(to))
  const target = range && liftTarget(range)
  return range && target !== null && target !== undefined && tr.lift(range, target)
}
const retype: Edit = (tr, from, to, random) =>
  tr.setBlockType(from, to, nodeOf(random.pick(['heading', 'paragraph'])), (old) =>
    old.type.name === 'heading' ? {} : { level: random.pick([2, 3]) },
  )
const insert: Edit = (tr, from, _to, random) =>
  tr.replaceRangeWith(
    from,
    from,
    random.pick([
      () => table(random),
      () => nodeOf('mention').create({ id: `person-${random.below(9)}` }),
      () => nodeOf('hardBreak').create(),
      () => nodeOf('taskList').create(null, nodeOf('taskItem').create({ checked: true }, paragraph(random))),
    ])(),
  )
const tick: Edit = (tr) => {
  tr.doc.descendants((node, at) => {
    if (node.type.name === 'taskItem') tr.setNodeAttribute(at, 'checked', !node.attrs['checked'])
  })
}

const edits = [
  type,
  type,
  type,
  type,
  mark,
  mark,
  remove,
  split,
  splitItem,
  join,
  wrap,
  lift,
  retype,
  insert,
  tick,
]

/** Somebody who edits a note as the editor does, without a browser: ProseMirror's steps, written by Tiptap's binding. */
export class NoteWriter {
  readonly doc = asWritten(new Y.Doc())

  edit(random: Random): void {
    const fragment = this.doc.getXmlFragment(noteRoot)
    const { doc, mapping } = initProseMirrorDoc(fragment, noteSchema)
    const note = doc.childCount > 0 ? doc : noteSchema.topNodeType.createAndFill()
    if (!note) throw new Error('no empty note')
    const state = EditorState.create({ doc: note })
    const ends = [random.below(note.content.size + 1), random.below(note.content.size + 1)]
    const tr = state.tr
    random.pick(edits)(tr, Math.min(...ends), Math.max(...ends), random)
    if (!tr.docChanged || !fitsNote(tr.doc)) return
    updateYFragment(this.doc, fragment, tr.doc, { mapping, isOMark: new Map() })
  }
}
