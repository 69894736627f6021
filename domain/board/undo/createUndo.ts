import type * as Y from 'yjs'
import { cardsOf, sectionsOf, type BoardRoot } from '../roots'
import { createLedger } from './createLedger'
import { nameStep, type StepName } from './nameStep'
import { readWrites } from './readWrites'
import { readEntry } from './stampOf'
import type { Entry, Left, Step, Write } from './Step'
import { turnBack, turnForward } from './turn'

/** What came of undoing or redoing a step: `left` is what somebody else has changed since and keeps. */
export type Turned = { name: StepName; turned: number; left: Left[] }

/** Undo and redo of what is done in this replica (S18). */
export type BoardUndo = {
  /** What the next undo and redo are about; null where there is none. The same object until that changes. */
  next: () => { undo: StepName | null; redo: StepName | null }
  /** `at`: ISO date and time, for what goes into the bin by it. Null where there is nothing to undo. */
  undo: (at: string) => Turned | null
  redo: (at: string) => Turned | null
  /** What is typed from now on is a step of its own, also into the same field: somebody has left it. */
  endTyping: () => void
  subscribe: (listener: () => void) => () => void
  destroy: () => void
}

type Observer = Parameters<Y.AbstractType<unknown>['observeDeep']>[0]

const mostSteps = 200

/** Fields that are typed: what is written into one of them without a pause is one step. */
const typed = new Set(['title', 'period', 'documentKind', 'expectedResult', 'actualResult', 'reason'])

/**
 * Follows a board and keeps what is written here, so that it can be taken back: a step is one transaction. What
 * somebody else has written since is never touched (S18).
 */
export const createUndo = (doc: Y.Doc): BoardUndo => {
  const roots = { cards: cardsOf(doc), sections: sectionsOf(doc) }
  const ledger = createLedger()
  const listeners = new Set<() => void>()
  const own = Symbol('undo')
  let done: Step[] = []
  let undone: Step[] = []
  let writes: Write[] = []
  let isTyping = false
  let held = new Map<string, Entry>()
  let next: ReturnType<BoardUndo['next']> = { undo: null, redo: null }

  const holdSections = () => {
    held = new Map([...roots.sections].map(([id, map]) => [id, readEntry(map)]))
  }
  const follow =
    (root: BoardRoot) =>
    (events: Parameters<Observer>[0], { local, origin }: Y.Transaction) => {
      if (local && origin !== own)
        writes.push(...readWrites(root, events as Y.YEvent<Y.Map<unknown>>[], (id) => held.get(id)))
      if (root === 'sections') holdSections()
    }
  const [onCards, onSections] = [follow('cards'), follow('sections')]

  const tell = () => {
    const [undo, redo] = [done.at(-1), undone.at(-1)]
    next = { undo: undo ? nameStep(doc, undo) : null, redo: redo ? nameStep(doc, redo) : null }
    for (const listener of listeners) listener()
  }

  const endStep = () => {
    if (writes.length === 0) return
    const step = { writes: writes.map(ledger.settle) }
    writes = []
    const last = done.at(-1)
    if (!(isTyping && undone.length === 0 && last && continueTyping(last, step)))
      done = [...done, step].slice(-mostSteps)
    undone = []
    isTyping = true
    tell()
  }

  const turn = (way: 'undo' | 'redo', at: string): Turned | null => {
    const [from, to] = way === 'undo' ? [done, undone] : [undone, done]
    const step = from.pop()
    if (!step) return null
    const name = nameStep(doc, step)
    const left: Left[] = []
    // A card goes into a section that is there, and a section goes when its cards have.
    const forward = step.writes.toSorted((one, other) => rank(one) - rank(other))
    doc.transact(() => {
      for (const write of way === 'undo' ? forward.toReversed() : forward) {
        const stays = way === 'undo' ? turnBack(doc, write, ledger, at) : turnForward(doc, write, ledger)
        if (stays) left.push(stays)
      }
    }, own)
    const turned = step.writes.length - left.length
    if (turned > 0) to.push(step)
    isTyping = false
    tell()
    return { name, turned, left }
  }

  holdSections()
  roots.cards.observeDeep(onCards)
  roots.sections.observeDeep(onSections)
  doc.on('afterTransaction', endStep)

  return {
    next: () => next,
    undo: (at) => turn('undo', at),
    redo: (at) => turn('redo', at),
    endTyping: () => {
      isTyping = false
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    destroy: () => {
      roots.cards.unobserveDeep(onCards)
      roots.sections.unobserveDeep(onSections)
      doc.off('afterTransaction', endStep)
    },
  }
}

const rank = ({ root }: Write) => (root === 'sections' ? 0 : 1)

/** Joins further typing into the same field to the step that began it; false where it is something else. */
const continueTyping = (last: Step, { writes: [write, another] }: Step): boolean => {
  const [begun, more] = last.writes
  if (write?.op !== 'set' || another || begun?.op !== 'set' || more || !typed.has(write.key)) return false
  if (
    begun.root !== write.root ||
    begun.id !== write.id ||
    begun.key !== write.key ||
    begun.to !== write.from
  )
    return false
  begun.after = write.after
  begun.to = write.to
  return true
}
