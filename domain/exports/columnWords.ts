import type { AnnexColumn } from './Annex'
import type { TableColumn } from './RoadmapTable'

/** The head of each column. Always Russian, whatever the language of the page: it is a document of a Russian school. */
export const columnWords: Record<AnnexColumn | TableColumn, string> = {
  number: '№\nп/п',
  title: 'Мероприятие',
  period: 'Сроки',
  responsible: 'Ответственный исполнитель / соисполнители',
  lead: 'Ответственный исполнитель',
  coExecutors: 'Соисполнители',
  documentKind: 'Вид документа',
  expectedResult: 'Ожидаемый результат',
  actualResult: 'Фактический результат',
  mark: 'Отметка об исполнении',
  status: 'Статус',
}
