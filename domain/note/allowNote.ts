import type { Refusal } from '@/domain/board/Change'
import type { NoteChange } from './NoteChange'
import { noteAttributes } from './noteAttributes'
import { deepestNode, largestNote, longestTable, longestText, widestTable } from './noteLimits'
import { isNoteMark, noteNodes } from './noteSchema'

/** Of the note as it stands without the update. */
export type NoteFacts = {
  /** Everything ever written into it: never less than its size, and known without a walk. */
  written: () => number
  /** Its size. Walks the whole note. */
  size: () => number
}

const mostChildren: Partial<Record<string, number>> = { tableRow: widestTable, table: longestTable }

/**
 * Whether a note takes these changes: null, or the first reason against (S2b). Pure. Whatever it lets through, in
 * whatever order it is merged, is drawn by the editor; what may be deleted is not asked: in a note that is everything.
 */
export const allowNote = (changes: NoteChange[], facts: NoteFacts): Refusal | null => {
  for (const change of changes) {
    const refusal = refuse(change)
    if (refusal) return refusal
  }
  const grows = changes.reduce((sum, change) => sum + growthOf(change), 0)
  if (grows === 0 || facts.written() + grows <= largestNote) return null
  return facts.size() + grows > largestNote ? { code: 'too-large', where: 'note' } : null
}

const growthOf = (change: NoteChange): number => {
  switch (change.op) {
    case 'write':
      return change.text.length
    case 'node':
    case 'text':
    case 'mark':
      return 1
    case 'attribute':
    case 'foreign':
      return 0
  }
}

const refuse = (change: NoteChange): Refusal | null => {
  switch (change.op) {
    case 'foreign':
      return { code: 'foreign-shape', where: change.what }
    case 'node':
      return refuseNode(change)
    case 'text':
      return noteNodes.get(change.in)?.has('text') ? null : { code: 'misplaced-text', where: change.in }
    case 'write':
      if (change.length > longestText) return { code: 'too-long', where: 'text' }
      return change.text.includes('\0') ? { code: 'bad-text', where: 'text' } : null
    case 'mark':
      if (!isNoteMark(change.mark)) return { code: 'unknown-mark', where: change.mark }
      // null: here the mark ends.
      if (change.value === null || hasGoodAttributes(change.mark, change.value)) return null
      return { code: 'bad-value', where: change.mark }
    case 'attribute': {
      const where = `${change.node}/${change.key}`
      const check = checkOf(change.node, change.key)
      if (!check) return { code: 'unknown-attribute', where }
      return check(change.value) ? null : { code: 'bad-value', where }
    }
  }
}

const refuseNode = ({ node, in: parent, depth, siblings }: NoteChange & { op: 'node' }): Refusal | null => {
  const where = `${parent}/${node}`
  if (!noteNodes.has(node)) return { code: 'unknown-node', where }
  if (!noteNodes.get(parent)?.has(node)) return { code: 'misplaced-node', where }
  if (depth > deepestNode) return { code: 'too-deep', where }
  return siblings > (mostChildren[parent] ?? Infinity) ? { code: 'too-many', where } : null
}

/** What a key of a node or mark may hold; null where there is no such key. */
const checkOf = (of: string, key: string) => {
  const checks = Object.hasOwn(noteAttributes, of) ? noteAttributes[of] : undefined
  return checks && Object.hasOwn(checks, key) ? (checks[key] ?? null) : null
}

/** A mark carries all of its attributes at once. */
const hasGoodAttributes = (mark: string, value: unknown): boolean => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const entries = Object.entries(value)
  const wanted = Object.keys((Object.hasOwn(noteAttributes, mark) && noteAttributes[mark]) || {})
  return entries.length === wanted.length && entries.every(([key, one]) => checkOf(mark, key)?.(one) === true)
}
