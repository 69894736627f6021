import type * as Y from 'yjs'
import { addCard } from '@/domain/board/addCard'
import { addSection } from '@/domain/board/addSection'
import { deleteCard } from '@/domain/board/deleteCard'
import { editCard, type CardEdit } from '@/domain/board/editCard'
import { editSection } from '@/domain/board/editSection'
import { moveCard as moveCardOnBoard } from '@/domain/board/moveCard'
import { moveRow } from '@/domain/board/moveRow'
import { moveSection } from '@/domain/board/moveSection'
import { readBoard } from '@/domain/board/readBoard'
import { removeSection } from '@/domain/board/removeSection'
import { restoreCard } from '@/domain/board/restoreCard'
import { statuses } from '@/domain/board/status'
import { tickOccurrence } from '@/domain/board/tickOccurrence'
import type { Random } from '@/tests/random'

/** The verbs that a mutant may stand in for. */
const boardVerbs = { moveCard: moveCardOnBoard }

const word = (random: Random) =>
  random.pick(['план', 'приказ', 'анкета', 'встреча', 'отчёт']) + random.below(1000)

const edits: ((random: Random) => CardEdit)[] = [
  (random) => ({ title: word(random) }),
  (random) => ({ period: { text: random.pick(['апрель 2021', 'III квартал 2021 г.', 'ежемесячно']) } }),
  (random) => ({ lead: { kind: 'text', text: word(random) } }),
  (random) => ({
    coExecutors: [
      { kind: 'role', role: 'curator' },
      { kind: 'text', text: word(random) },
    ],
  }),
  (random) => ({ reason: random.chance(0.3) ? undefined : word(random) }),
  (random) => ({ doneOn: random.chance(0.3) ? null : `2021-0${1 + random.below(9)}-15` }),
  (random) => ({ expectedResult: word(random), documentKind: word(random) }),
]

const idFrom = (random: Random) => Array.from({ length: 8 }, () => random.below(36).toString(36)).join('')

/** Does one thing at random that a person could do on this board; gives the name of the verb. */
export const playVerb = (doc: Y.Doc, random: Random, { moveCard } = boardVerbs): string => {
  const { sections, cards, bin } = readBoard(doc)
  const section = sections.length > 0 ? random.pick(sections) : null
  if (!section || random.chance(0.02)) {
    const stage = random.chance(0.5) ? 1 + random.below(7) : null
    addSection(doc, { title: word(random), stage }, idFrom(random))
    return 'addSection'
  }
  if (cards.length === 0 || random.chance(0.1)) {
    // No other card has this source, wherever a card of this origin may get to.
    const card = { title: word(random), source: { importId: 'played', row: random.below(2 ** 31) } }
    addCard(doc, card, { sectionId: section.id, status: random.pick(statuses) }, idFrom(random))
    return 'addCard'
  }
  const card = random.pick(cards)
  const after = (others: { id: string }[]) =>
    random.chance(0.2)
      ? null
      : (random.pick([...others.filter(({ id }) => id !== card.id), { id: null }]).id ?? null)
  const verbs: Record<string, () => void> = {
    moveCard() {
      const status = random.chance(0.4) ? card.status : random.pick(statuses)
      moveCard(doc, card.id, { status, after: after(cards.filter((other) => other.status === status)) })
    },
    moveRow() {
      const inSection = cards.filter((other) => other.sectionId === section.id)
      moveRow(doc, card.id, { sectionId: section.id, after: after(inSection) })
    },
    editCard: () => editCard(doc, card.id, random.pick(edits)(random)),
    tickOccurrence: () => tickOccurrence(doc, card.id, `2021-Q${1 + random.below(4)}`, random.chance(0.7)),
    deleteCard: () => deleteCard(doc, card.id, '2021-05-01T10:00:00Z'),
    restoreCard: () => bin.length > 0 && restoreCard(doc, random.pick(bin).id),
    editSection: () => editSection(doc, section.id, { title: word(random) }),
    moveSection: () => moveSection(doc, section.id, { after: null }),
    removeSection: () => sections.length > 2 && removeSection(doc, section.id),
  }
  const often = [
    'moveCard',
    'moveCard',
    'moveCard',
    'moveRow',
    'editCard',
    'editCard',
    'editCard',
    'tickOccurrence',
  ]
  const verb = random.pick(random.chance(0.8) ? often : Object.keys(verbs))
  verbs[verb]?.()
  return verb
}
