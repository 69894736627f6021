import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PeriodContext } from '@/domain/period/Period'

/** An expression as people write it, where it stands, and its reading in the words of `notation`. */
export type Example = { at: string; text: string; context: PeriodContext; reading: string }

const contexts: Record<string, PeriodContext> = {
  none: { schoolYearStart: null, calendarYear: null },
  'school 2020': { schoolYearStart: 2020, calendarYear: null },
  'calendar 2021': { schoolYearStart: null, calendarYear: 2021 },
  'plan 2021-2022': {
    schoolYearStart: null,
    calendarYear: 2021,
    planStart: '2021-01-01',
    planEnd: '2022-12-31',
  },
}

const folder = join(import.meta.dirname, 'corpus')

/**
 * The expressions of tests/period/corpus, a line each: `expression => reading`. The expression is exactly what stands
 * before ` =>`; `\n` and `\u00A0` stand for signs that one cannot see. A line `@ name` names the context of those
 * that follow, lines with # are remarks.
 */
export function readCorpus(): Example[] {
  return readdirSync(folder).flatMap((file) => {
    let context: PeriodContext | undefined
    return readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .flatMap((line, index): Example[] => {
        if (line === '' || line.startsWith('#')) return []
        const at = `${file}:${index + 1}`
        if (line.startsWith('@ ')) {
          context = contexts[line.slice(2)]
          return []
        }
        const [, text, reading] = /^(?:(.*) )?=> (.+)$/.exec(line) ?? []
        if (!context || !reading) throw new Error(`${at} is no example: ${line}`)
        return [{ at, text: unescaped(text ?? ''), context, reading }]
      })
  })
}

const unescaped = (text: string): string =>
  text
    .replace(/\\u([0-9A-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\\n', '\n')
