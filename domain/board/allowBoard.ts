import { cardKeySchema, sectionKeySchema } from './cardKeys'
import type { Change, Refusal } from './Change'
import { idPattern } from './register'
import { boardRoots, type BoardRoot } from './roots'

/** Counted only when an update creates something: counting walks the whole board. */
export type BoardFacts = { cardCount: () => number; sectionCount: () => number }

/** At most so many cards, those in the bin included. */
export const maxCards = 5000
export const maxSections = 200

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])
const required: Record<BoardRoot, readonly string[]> = {
  cards: ['title', 'place', 'row'],
  sections: ['title', 'order'],
}
const schemaOf = { cards: cardKeySchema, sections: sectionKeySchema }

const isRoot = (root: string): root is BoardRoot => (boardRoots as readonly string[]).includes(root)

/**
 * Whether a board takes these changes: null, or the first reason against (S2b). Pure; the same for every writer,
 * the program itself included. Cards are never removed by anyone (S18); sections may be, and two people who remove
 * the last two at once leave none: that is no reason to refuse what one of them did offline.
 */
export const allowBoard = (changes: Change[], facts: BoardFacts): Refusal | null => {
  for (const change of changes) {
    const refusal = refuse(change)
    if (refusal) return refusal
  }
  const created = { cards: createdIds(changes, 'cards'), sections: createdIds(changes, 'sections') }
  if (created.cards.length > 0 && facts.cardCount() + created.cards.length > maxCards)
    return { code: 'too-many-cards', where: 'cards' }
  if (created.sections.length > 0 && facts.sectionCount() + created.sections.length > maxSections)
    return { code: 'too-many-sections', where: 'sections' }
  return missingKey(changes, created)
}

const createdIds = (changes: Change[], root: BoardRoot): string[] =>
  changes.flatMap((change) => (change.op === 'create' && change.root === root ? [change.id] : []))

/** A new entry brings what everybody reads of it along. */
const missingKey = (changes: Change[], created: Record<BoardRoot, string[]>): Refusal | null => {
  const written = new Set(
    changes.flatMap((change) => (change.op === 'set' ? [`${change.root}/${change.id}/${change.key}`] : [])),
  )
  const missing = boardRoots
    .flatMap((root) => created[root].flatMap((id) => required[root].map((key) => `${root}/${id}/${key}`)))
    .find((place) => !written.has(place))
  return missing === undefined ? null : { code: 'missing-key', where: missing }
}

const refuse = (change: Change): Refusal | null => {
  if (change.op === 'foreign') return { code: 'foreign-shape', where: change.what }
  const where = `${change.root}/${change.id}${'key' in change ? `/${change.key}` : ''}`
  if (!isRoot(change.root)) return { code: 'unknown-root', where: change.root }
  if (!idPattern.test(change.id) || forbidden.has(change.id)) return { code: 'bad-id', where }
  switch (change.op) {
    case 'create':
      return null
    case 'replace':
      // Sections may be removed; one that is brought back while it still stood elsewhere is a new one in its place (B4).
      return change.root === 'sections' ? null : { code: 'replaces-entry', where }
    case 'remove':
      return change.root === 'sections' ? null : { code: 'removes-card', where }
    case 'set':
    case 'superseded': {
      const schema = schemaOf[change.root](change.key)
      if (!schema) return { code: 'unknown-key', where }
      return schema.safeParse(change.value).success ? null : { code: 'bad-value', where }
    }
    case 'unset':
      if (!schemaOf[change.root](change.key)) return { code: 'unknown-key', where }
      return required[change.root].includes(change.key) ? { code: 'required-key', where } : null
  }
}
