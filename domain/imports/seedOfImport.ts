import type { NewCard } from '@/domain/board/addCard'
import { longest, mostCoExecutors } from '@/domain/board/longest'
import type { Seed } from '@/domain/board/seedBoard'
import { splitExecutors } from '@/domain/board/splitExecutors'
import type { Arrangement, ImportedRow } from './ImportedRow'

type Options = {
  importId: string
  arrangement: Arrangement
  /** The sections to make for stages 1 to 7, in order. */
  stageTitles: readonly string[]
}

type Section = Seed[number]

/** Where the document names no section; the words go into the roadmap, whatever language the page has. */
const onlyTitle = 'Мероприятия'
const otherTitle = 'Прочие мероприятия'

/**
 * The board that an import becomes. By the document: its sections in their order, each with the stage that all its rows
 * share, if they do. By stage: seven sections, and one more for rows without a stage. Rows keep their order.
 */
export function seedOfImport(rows: readonly ImportedRow[], options: Options): Seed {
  const cards = (chosen: readonly ImportedRow[]) => chosen.map((row) => cardOf(row, options.importId))
  if (options.arrangement === 'stages') {
    const sections = options.stageTitles.map((title, index): Section => {
      const stage = index + 1
      return { title, stage, cards: cards(rows.filter((row) => row.stage === stage)) }
    })
    const others = cards(rows.filter(({ stage }) => stage === null))
    return others.length > 0 ? [...sections, { title: otherTitle, stage: null, cards: others }] : sections
  }
  const titles = [...new Set(rows.map(({ section }) => section))]
  return titles.map((title): Section => {
    const own = rows.filter(({ section }) => section === title)
    const [stage = null, ...more] = new Set(own.map((row) => row.stage))
    return {
      title: title?.trim().slice(0, longest.title) || (titles.length === 1 ? onlyTitle : otherTitle),
      stage: more.length === 0 ? stage : null,
      cards: cards(own),
    }
  })
}

/** Names stay the document's own words: nobody is taken for somebody because of a name. */
const cardOf = (row: ImportedRow, importId: string): NewCard => {
  const { lead, coExecutors } = splitExecutors(row.responsible)
  const words = (text: string) => ({ kind: 'text' as const, text: text.slice(0, longest.executor) })
  return {
    title: row.title,
    period: row.period,
    ...(lead && { lead: words(lead) }),
    ...(coExecutors.length > 0 && { coExecutors: coExecutors.slice(0, mostCoExecutors).map(words) }),
    ...(row.documentKind && { documentKind: row.documentKind }),
    ...(row.expectedResult && { expectedResult: row.expectedResult }),
    source: { importId, row: row.row },
  }
}
