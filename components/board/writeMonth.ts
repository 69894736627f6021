import { formatPeriod } from '@/domain/period/formatPeriod'

const lastDay = (month: string) => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

/** The words of a period that is one month (YYYY-MM). Roadmaps are Russian documents in either language of the page. */
export const writeMonth = (month: string): string =>
  formatPeriod(
    {
      text: '',
      kind: 'month',
      start: `${month}-01`,
      end: lastDay(month),
      dueBy: null,
      recurrence: null,
      relative: null,
      parts: [],
      warnings: [],
    },
    'ru',
  )
