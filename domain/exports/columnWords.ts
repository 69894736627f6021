import type { AnnexColumn } from './Annex'

/** The head of each column. Always Russian, whatever the language of the page: it is a document of a Russian school. */
export const columnWords: Record<AnnexColumn, string> = {
  number: '№\nп/п',
  title: 'Мероприятие',
  period: 'Сроки',
  responsible: 'Ответственный исполнитель / соисполнители',
  documentKind: 'Вид документа',
  expectedResult: 'Ожидаемый результат',
  actualResult: 'Фактический результат',
  mark: 'Отметка об исполнении',
}
