import { isLinkAddress } from './linkAddress'
import { widestSpan } from './noteLimits'

type Check = (value: unknown) => boolean

/** Large headings belong to the page around the note. */
export const headingLevels = [2, 3] as const

const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value)
const wholeNumber =
  (from: number, to: number): Check =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to
const isId: Check = (value) => typeof value === 'string' && /^[0-9A-Za-z_-]{1,64}$/.test(value)

const cell = { colspan: wholeNumber(1, widestSpan), rowspan: wholeNumber(1, widestSpan) }

/** Every attribute of a node or mark that a note may have, with what it may hold. */
export const noteAttributes: Record<string, Record<string, Check>> = {
  heading: { level: oneOf(...headingLevels) },
  orderedList: { start: wholeNumber(0, 999_999), type: oneOf(null, '1', 'a', 'A', 'i', 'I') },
  taskItem: { checked: oneOf(true, false) },
  tableCell: cell,
  tableHeader: cell,
  mention: { id: isId },
  link: { href: isLinkAddress },
}
