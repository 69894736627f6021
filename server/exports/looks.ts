import { AlignmentType, convertMillimetersToTwip as mm, type IStylesOptions } from 'docx'

const center = AlignmentType.CENTER
const pt = (points: number) => points * 2

/** The kinds of lines in an annex: each a named style of the document, so that one change in Word changes them all. */
const looks = {
  approval: { name: 'Гриф утверждения', run: { size: pt(14) }, paragraph: { indent: { left: mm(175) } } },
  annexTitle: {
    name: 'Название приложения',
    run: { size: pt(14), bold: true },
    paragraph: { alignment: center, spacing: { before: mm(6) }, keepNext: true },
  },
  annexSubtitle: {
    name: 'Срок плана',
    run: { size: pt(14) },
    paragraph: { alignment: center, keepNext: true },
  },
  gap: { name: 'Отступ перед таблицей', run: {}, paragraph: { keepNext: true } },
  notice: { name: 'Пустое приложение', run: { size: pt(14) }, paragraph: { alignment: center } },
  columnHead: {
    name: 'Заголовок графы',
    run: { bold: true },
    paragraph: { alignment: center, keepNext: true },
  },
  section: { name: 'Раздел', run: { bold: true }, paragraph: { alignment: center, keepNext: true } },
  cell: { name: 'Ячейка', run: {}, paragraph: {} },
  centredCell: { name: 'Ячейка по центру', run: {}, paragraph: { alignment: center } },
  pageNumber: { name: 'Номер страницы', run: { size: pt(12) }, paragraph: { alignment: center } },
} as const

export type Look = keyof typeof looks

/** The styles of an annex: 14 pt around the table, `tablePoints` inside. */
export const annexStyles = (tablePoints: number): IStylesOptions => ({
  default: {
    document: {
      run: { font: 'Times New Roman', size: pt(tablePoints), language: { value: 'ru-RU' } },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
  },
  paragraphStyles: Object.entries(looks).map(([id, look]) => ({
    id,
    basedOn: 'Normal',
    quickFormat: true,
    ...look,
  })),
})
