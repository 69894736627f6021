import type { IsoDate } from '@/domain/period/Period'

const months = [
  'январ',
  'феврал',
  'март',
  'апрел',
  'ма',
  'июн',
  'июл',
  'август',
  'сентябр',
  'октябр',
  'ноябр',
  'декабр',
]
const inFigures = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d)/u
const inWords = new RegExp(`(?<!\\d)(\\d{1,2})[»"”]?\\s*(${months.join('|')})[а-я]*\\.?\\s*(\\d{4})`, 'iu')

/** The first calendar date in a text («18» ноября 2020г., 22.04.2021), or null; an impossible one is none. */
export function dateIn(text: string): IsoDate | null {
  const figures = inFigures.exec(text)
  const words = inWords.exec(text)
  if (figures && (!words || figures.index < words.index)) {
    const [, day = '', month = '', year = ''] = figures
    return iso(year.length === 2 ? `20${year}` : year, Number(month), Number(day))
  }
  if (!words) return null
  const [, day = '', month = '', year = ''] = words
  return iso(year, months.indexOf(month.toLowerCase()) + 1, Number(day))
}

function iso(year: string, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(Number(year), month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null
}
