import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { deleteCard } from '@/domain/board/deleteCard'
import { editCard } from '@/domain/board/editCard'
import { moveCard } from '@/domain/board/moveCard'
import { restoreCard } from '@/domain/board/restoreCard'
import { cardsOf, sectionsOf } from '@/domain/board/roots'
import { tickOccurrence } from '@/domain/board/tickOccurrence'
import { createUndo, type BoardUndo } from '@/domain/board/undo/createUndo'
import { arbitraryStep, type Step } from './arbitraryVerbs'
import { arrive, replicasOf } from './replicas'
import { smallBoard } from './smallBoard'

const at = '2021-05-02T10:00:00Z'

type Undo = Pick<BoardUndo, 'undo' | 'redo'>
type Act = { who: number } & ({ step: Step } | { way: 'undo' | 'redo' } | { meet: true })

/** What both do again and again to the same few registers: on a whole board two people hardly ever meet in one. */
const contested: fc.Arbitrary<Step> = fc.constantFrom(
  ...['1', '2', '3'].map((title) => ({
    name: `title ${title}`,
    run: (doc: Y.Doc) => editCard(doc, 'a', { title }),
  })),
  ...(['planned', 'done'] as const).map((status) => ({
    name: status,
    run: (doc: Y.Doc) => moveCard(doc, 'a', { status, after: null }),
  })),
  { name: 'bin', run: (doc: Y.Doc) => deleteCard(doc, 'a', at) },
  { name: 'restore', run: (doc: Y.Doc) => restoreCard(doc, 'a') },
  ...[true, false].map((done) => ({
    name: `tick ${done}`,
    run: (doc: Y.Doc) => tickOccurrence(doc, 'a', '2021-Q3', done),
  })),
)

/** Two people, each of whom does something, takes back, does again, or hears of what the other did. */
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ who: fc.nat(1), step: arbitraryStep }) },
    { weight: 5, arbitrary: fc.record({ who: fc.nat(1), step: contested }) },
    {
      weight: 3,
      arbitrary: fc.record({
        who: fc.nat(1),
        way: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const),
      }),
    },
    { weight: 2, arbitrary: fc.record({ who: fc.nat(1), meet: fc.constant(true as const) }) },
  ),
  { minLength: 8, maxLength: 60 },
)

/** Who wrote each register last, as one replica saw it happen: kept without what undo itself keeps. */
const watchWriters = (doc: Y.Doc) => {
  const writers = new Map<string, 'me' | 'other'>()
  /** Registers that an undo has changed although somebody else wrote them last. */
  const broken: string[] = []
  let isUndoing = false
  const watch =
    (root: string) =>
    (events: Y.YEvent<Y.AbstractType<unknown>>[], { local }: Y.Transaction) => {
      for (const { path, keys } of events) {
        for (const key of keys.keys()) {
          const register = [root, ...path, key].join('/')
          if (isUndoing && writers.get(register) === 'other') broken.push(register)
          writers.set(register, local ? 'me' : 'other')
        }
      }
    }
  cardsOf(doc).observeDeep(watch('cards'))
  sectionsOf(doc).observeDeep(watch('sections'))
  return {
    broken,
    during: (act: () => void) => {
      isUndoing = true
      act()
      isUndoing = false
    },
  }
}

/** Whatever two people do, undo and redo, apart and together: what the undo of one has broken of the other. */
const breaksNothing = (make: (doc: Y.Doc) => Undo) =>
  fc.property(acts, fc.shuffledSubarray([11, 12], { minLength: 2 }), (played, clientIDs) => {
    const [server, ...docs] = replicasOf(smallBoard(), [1, ...clientIDs]) as [Y.Doc, ...Y.Doc[]]
    const people = docs.map((doc) => ({ doc, undo: make(doc), watched: watchWriters(doc) }))
    const refused: unknown[] = []
    const meet = (doc: Y.Doc) => {
      refused.push(arrive(server, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server))).refusal)
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(doc)))
    }
    for (const act of played) {
      const { doc, undo, watched } = people[act.who]!
      if ('step' in act) act.step.run(doc)
      else if ('way' in act) watched.during(() => undo[act.way](at))
      else meet(doc)
    }
    for (const { doc } of [...people, ...people]) meet(doc)
    expect(
      people.flatMap(({ watched }) => watched.broken),
      '[S18]',
    ).toEqual([])
    expect(
      refused.filter((refusal) => refusal !== null),
      'the server takes every undo',
    ).toEqual([])
    for (const { doc } of people) expect(doc.toJSON()).toEqual(server.toJSON())
  })

test('[S18] undo never changes a register whose last writer is somebody else, and the server takes all of it', () => {
  expect(() => fc.assert(breaksNothing(createUndo), { numRuns: 300 })).not.toThrow()
})

/** What an undo without the rule does: it writes the old value back, whoever has written since. */
const blindUndo = (doc: Y.Doc): Undo => {
  const done: (() => void)[] = []
  const own = Symbol('blind')
  cardsOf(doc).observeDeep((events, { local, origin }) => {
    if (!local || origin === own) return
    for (const { path, keys } of events)
      for (const [key, { oldValue }] of keys)
        if (path[0] !== undefined && oldValue !== undefined)
          done.push(() => cardsOf(doc).get(String(path[0]))?.set(key, oldValue))
  })
  const undo = () => {
    doc.transact(() => done.pop()?.(), own)
    return null
  }
  return { undo, redo: () => null }
}

test('[S18] the property finds the mutant that writes old values back blindly', () => {
  expect(fc.check(breaksNothing(blindUndo), { numRuns: 1000 }).failed).toBe(true)
})

/** Without what was added and went into the bin by undoing: cards are never removed. */
const contents = (doc: Y.Doc, known: Set<string>) => ({
  sections: sectionsOf(doc).toJSON() as unknown,
  cards: Object.fromEntries(Object.entries(cardsOf(doc).toJSON()).filter(([id]) => known.has(id))),
})

test('[S18] what one person does alone is taken back to where it began, and done again to where it ended', () => {
  fc.assert(
    fc.property(fc.array(arbitraryStep, { maxLength: 40 }), (steps) => {
      const doc = smallBoard()
      const known = new Set(cardsOf(doc).keys())
      const undo = createUndo(doc)
      const start = contents(doc, known)
      for (const { run } of steps) run(doc)
      const end = doc.toJSON()
      for (let turn = 0; turn < 2; turn++) {
        while (undo.next().undo) expect(undo.undo(at)?.left).toEqual([])
        expect(contents(doc, known)).toEqual(start)
        const added = [...cardsOf(doc)].filter(([id]) => !known.has(id))
        expect(added.filter(([, map]) => map.get('deletedAt') !== at)).toEqual([])
        while (undo.next().redo) expect(undo.redo(at)?.left).toEqual([])
        expect(doc.toJSON()).toEqual(end)
      }
    }),
    { numRuns: 200 },
  )
})
