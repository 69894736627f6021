import type { IsoDate } from '@/domain/period/Period'
import { dateIn } from './dateIn'
import type { Flow } from './flowOf'

export type Order = { number: string | null; date: IsoDate | null }

/** "ПРИКАЗ" as the name of this document: in capitals, spaced or not. A cited "Приказ Министерства …" is another. */
const act =
  /^(?:П\s*Р\s*И\s*К\s*А\s*З|Р\s*А\s*С\s*П\s*О\s*Р\s*Я\s*Ж\s*Е\s*Н\s*И\s*Е|П\s*О\s*С\s*Т\s*А\s*Н\s*О\s*В\s*Л\s*Е\s*Н\s*И\s*Е)(?![А-ЯЁа-яё])|^(?:Приказ|Распоряжение|Постановление)$/u
const preamble =
  /^(?:во исполнение|на основании|в соответствии|в целях|с целью|в связи|руководствуясь|п\s*р\s*и\s*к\s*а\s*з\s*ы\s*в\s*а\s*ю)/iu
const stamp = /к приказу|к распоряжению|утвержд\S* (?:приказом|распоряжением)|^(?:приказом|приказ) /iu
const number = /(?:№|(?<![A-ZА-ЯЁa-zа-яё])N)\s*(\d[\dА-ЯЁA-Zа-яёa-z/.-]*|[А-ЯЁ]+-\d[\d/.-]*)/u
/** Numbers of annexes and of schools, which stand beside the number of the order. */
const otherNumbers = /приложени\S*\s*№?\s*\d*|(?:школ|сош|оош|нош|сш|гимнази|лице|сад)\S*\s*№\s*\d+/giu

const linesBelow = 8
const linesAbove = 3
const linesOfStamp = 3

/**
 * The number and date of the order itself: under the word "ПРИКАЗ" (or just above it), else in the stamp
 * "Приложение к приказу от …". Orders cited in the preamble are others. Null where the document states neither.
 */
export function readOrder(flow: Flow): Order | null {
  const lines = flow.flatMap(linesOf).filter((line) => line !== '')
  const at = lines.findIndex((line) => act.test(line))
  if (at >= 0) {
    const below = lines.slice(at, at + linesBelow)
    const end = below.findIndex((line) => preamble.test(line))
    const order =
      orderIn(below.slice(0, end < 0 ? linesBelow : end)) ??
      orderIn(lines.slice(Math.max(0, at - linesAbove), at))
    if (order) return order
  }
  const stamped = lines.findIndex((line) => stamp.test(line) && line.length < 200)
  return stamped < 0 ? null : orderIn(lines.slice(stamped, stamped + linesOfStamp))
}

/** The lines of a paragraph, or of a table that only arranges words on the page, a row to a line. */
const linesOf = (item: Flow[number]): string[] => {
  if (item.kind === 'text') return [item.content.text]
  if (item.recognised.kind !== 'other') return []
  return item.rows.map(({ cells }) =>
    cells
      .map(({ content }) => content.text)
      .join(' ')
      .trim(),
  )
}

function orderIn(lines: readonly string[]): Order | null {
  const text = lines.join('\n')
  const date = dateIn(text)
  const found = number.exec(text.replace(otherNumbers, ''))?.[1]?.replace(/[./-]+$/u, '') ?? null
  return date === null && found === null ? null : { number: found, date }
}
