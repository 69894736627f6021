import fc from 'fast-check'
import type * as Y from 'yjs'
import { addCard } from '@/domain/board/addCard'
import { addSection } from '@/domain/board/addSection'
import type { Board, Card } from '@/domain/board/Board'
import { deleteCard } from '@/domain/board/deleteCard'
import { editCard, type CardEdit } from '@/domain/board/editCard'
import { editSection } from '@/domain/board/editSection'
import type { Executor } from '@/domain/board/executor'
import { moveCard } from '@/domain/board/moveCard'
import { moveRow } from '@/domain/board/moveRow'
import { moveSection } from '@/domain/board/moveSection'
import { readBoard } from '@/domain/board/readBoard'
import { removeSection } from '@/domain/board/removeSection'
import { restoreCard } from '@/domain/board/restoreCard'
import { statuses } from '@/domain/board/status'
import { tickOccurrence } from '@/domain/board/tickOccurrence'

/** One thing that a person does on whatever board is there; nothing where there is nothing to do it with. */
export type Step = { name: string; run: (doc: Y.Doc) => void }

/** Picks the nth of whatever is there. */
const nth = <Thing>(things: readonly Thing[], n: number): Thing | undefined => things[n % things.length]
/** The id after which something is dropped: one of those, or none. */
const after = (things: readonly { id: string }[], n: number): string | null =>
  things[(n % (things.length + 1)) - 1]?.id ?? null

const n = fc.nat(1000)
const status = fc.constantFrom(...statuses)
/** Any code units, as people paste them: NUL and halves of letters too. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', 'а\u0000б', 'а\ud83d', '\ude00б', '😀'),
)
const title = text.map((words) => `т${words}`)
const executor: fc.Arbitrary<Executor> = fc.oneof(
  n.map((id) => ({ kind: 'person' as const, id: `p${id}` })),
  title.map((words) => ({ kind: 'text' as const, text: words })),
  fc.constant({ kind: 'role' as const, role: 'curator' }),
)
const edit: fc.Arbitrary<CardEdit> = fc.record(
  {
    title,
    period: fc.oneof(
      text.map((words) => ({ text: words })),
      fc.record({ text, override: text }, { noNullPrototype: true }),
    ),
    lead: fc.option(executor),
    coExecutors: fc.array(executor, { maxLength: 4 }),
    documentKind: text,
    expectedResult: fc.option(text, { nil: undefined }),
    actualResult: text,
    doneOn: fc.constantFrom(null, '2021-03-05', undefined),
    reason: fc.option(text, { nil: undefined }),
  },
  { requiredKeys: [], noNullPrototype: true },
)
const occurrence = fc.constantFrom('2021', '2021-H1', '2021-Q3', '2021-W07', '2021-09', '2021-09-15')

const step = <Input>(
  name: string,
  input: fc.Arbitrary<Input>,
  run: (doc: Y.Doc, input: Input, board: Board & { all: Card[] }) => void,
): fc.Arbitrary<Step> =>
  input.map((chosen) => ({
    name: `${name} ${JSON.stringify(chosen)}`,
    run: (doc) => {
      const board = readBoard(doc)
      run(doc, chosen, { ...board, all: [...board.cards, ...board.bin] })
    },
  }))

/** Every verb of the board, moves most often. */
export const arbitraryStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: step('moveCard', fc.tuple(n, status, n), (doc, [which, to, where], { all, cards }) => {
      const card = nth(all, which)
      const column = cards.filter((other) => other.status === to)
      if (card) moveCard(doc, card.id, { status: to, after: after(column, where) })
    }),
  },
  {
    weight: 4,
    arbitrary: step('moveRow', fc.tuple(n, n, n), (doc, [which, to, where], { all, cards, sections }) => {
      const [card, section] = [nth(all, which), nth(sections, to)]
      const rows = cards.filter((other) => other.sectionId === section?.id)
      if (card && section) moveRow(doc, card.id, { sectionId: section.id, after: after(rows, where) })
    }),
  },
  {
    weight: 3,
    arbitrary: step(
      'addCard',
      fc.tuple(title, edit, n, status),
      (doc, [words, rest, to, into], { sections }) => {
        const section = nth(sections, to)
        const card = Object.fromEntries(
          Object.entries({ ...rest, title: words }).filter(([, value]) => value !== undefined),
        )
        if (section) addCard(doc, { title: words, ...card }, { sectionId: section.id, status: into })
      },
    ),
  },
  {
    weight: 3,
    arbitrary: step('editCard', fc.tuple(n, edit), (doc, [which, change], { all }) => {
      const card = nth(all, which)
      if (card) editCard(doc, card.id, change)
    }),
  },
  {
    weight: 2,
    arbitrary: step(
      'tickOccurrence',
      fc.tuple(n, occurrence, fc.boolean()),
      (doc, [which, key, done], { all }) => {
        const card = nth(all, which)
        if (card) tickOccurrence(doc, card.id, key, done)
      },
    ),
  },
  step('deleteCard', n, (doc, which, { all }) => {
    const card = nth(all, which)
    if (card) deleteCard(doc, card.id, '2021-05-01T10:00:00Z')
  }),
  step('restoreCard', n, (doc, which, { bin }) => {
    const card = nth(bin, which)
    if (card) restoreCard(doc, card.id)
  }),
  step('addSection', fc.tuple(text, fc.option(fc.integer({ min: 1, max: 7 }))), (doc, [words, stage]) => {
    addSection(doc, { title: words, stage })
  }),
  step('editSection', fc.tuple(n, text), (doc, [which, words], { sections }) => {
    const section = nth(sections, which)
    if (section) editSection(doc, section.id, { title: words })
  }),
  step('moveSection', fc.tuple(n, n), (doc, [which, where], { sections }) => {
    const section = nth(sections, which)
    if (section) moveSection(doc, section.id, { after: after(sections, where) })
  }),
  step('removeSection', n, (doc, which, { sections }) => {
    const section = nth(sections, which)
    if (section && sections.length > 1) removeSection(doc, section.id)
  }),
)
