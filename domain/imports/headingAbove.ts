import type { TextInFlow } from './flowOf'

export type Heading = { text: string; enumerated: boolean }

const enumerated =
  /^(?:[IVXІХ]+[.)\s]|(?:раздел|этап|блок|модуль|направление|часть)[\s.:№]|\d+(?:-?[йыя]+)? (?:этап|раздел|блок)|\d+\.\s?(?=\D))/iu
const ofDocument =
  /дорожн\S* карт|план\S* (?:мероприят|работ|реализац)|приложени|приказ|утвержд|согласован|протокол|состав|перечень|график/iu

/**
 * The paragraph right above a table as the heading of its section, else the name of its sheet, or null. Enumerated
 * headings are sure; others are candidates that count where several tables have one. Titles of documents and clauses of
 * orders are no headings.
 */
export function headingAbove(above: readonly TextInFlow[]): Heading | null {
  const nearest = above.findLast(({ content, isSheet }) => content.text !== '' && !isSheet)
  const sheet = above.findLast(({ isSheet }) => isSheet)
  return headingIn(nearest) ?? headingIn(sheet)
}

function headingIn(line: TextInFlow | undefined): Heading | null {
  if (!line) return null
  const { content } = line
  const number = content.number && content.number !== '•' ? `${content.number} ` : ''
  const text = number + content.text
  if (text.length > 200 || ofDocument.test(text) || /[;:,]$/u.test(text)) return null
  if (enumerated.test(text)) return { text, enumerated: true }
  const candidate = content.emphasised && /^\p{Lu}/u.test(text) && !/\d{4}/u.test(text)
  return candidate ? { text, enumerated: false } : null
}
