import type * as Y from 'yjs'
import { addSection } from '@/domain/board/addSection'
import { addCard } from '@/domain/board/addCard'
import type { BoardRoadmap, Directory } from '@/components/board/BoardRoadmap'

export const exampleRoadmap: BoardRoadmap = {
  title: 'Дорожная карта школы № 1',
  planStart: '2020-11-01',
  planEnd: '2021-05-31',
  schoolYearStart: 2020,
  calendarYear: null,
  timeZone: 'Europe/Moscow',
}

export const exampleDirectory: Directory = {
  people: [
    { id: 'p1', name: 'Ромашкина А.\u00a0П.' },
    { id: 'p2', name: 'Василькова Е.\u00a0С.' },
  ],
  organisations: [{ id: 'o1', name: 'Школа «Луговая»' }],
}

/** A small roadmap in two stages and one section that is none; gives the ids of what tests speak of. */
export const fillExample = (doc: Y.Doc) => {
  const first = addSection(doc, { title: 'Подготовка условий', stage: 1 }, 's1')
  const second = addSection(doc, { title: 'База наставляемых', stage: 2 }, 's2')
  const other = addSection(doc, { title: 'Прочее' }, 's3')
  addCard(
    doc,
    { title: 'Издать приказ', period: { text: 'ноябрь 2020' }, lead: { kind: 'person', id: 'p1' } },
    { sectionId: first },
    'order',
  )
  addCard(
    doc,
    {
      title: 'Провести анкетирование',
      period: { text: 'декабрь 2020' },
      lead: { kind: 'role', role: 'classTeacher' },
    },
    { sectionId: second },
    'survey',
  )
  addCard(
    doc,
    { title: 'Собирать отчёты', period: { text: 'ежемесячно' } },
    { sectionId: other, status: 'doing' },
    'reports',
  )
  return { first, second, other }
}
