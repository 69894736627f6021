import { blankPeriod } from './blankPeriod'
import type { IsoDate, Period, PeriodContext } from './Period'
import { resolve } from './resolve'
import type { Listed } from './timeList'

/** The least date, null where there is none. */
export function earliest(dates: (IsoDate | null)[]): IsoDate | null {
  return dates.reduce(
    (least, date) => (least === null || (date !== null && date < least) ? date : least),
    null,
  )
}

/** The greatest date, null where there is none. */
export function latest(dates: (IsoDate | null)[]): IsoDate | null {
  return dates.reduce((most, date) => (most === null || (date !== null && date > most) ? date : most), null)
}

function read(entry: Listed, text: string, context: PeriodContext): Period {
  const found = resolve(entry.time, context)
  return { ...blankPeriod(text), ...found, warnings: [...new Set([...found.warnings, ...entry.doubts])] }
}

/** «сентябрь-октябрь (до 15.10)», «I квартал (март)»: what stands in brackets, or limits the same time, narrows it. */
function narrowed(parts: { entry: Listed; period: Period }[]): { entry: Listed; period: Period }[] {
  const result: typeof parts = []
  for (const part of parts) {
    const before = result.at(-1)?.period
    const { start, end, dueBy } = part.period
    const inside =
      before?.start && end && (start ?? end) >= before.start && (!before.end || end <= before.end)
    const isLimit = start === null && dueBy !== null
    if (inside && isLimit && before.kind !== 'day') {
      result.at(-1)!.period = {
        ...before,
        kind: 'range',
        end: dueBy,
        dueBy,
        warnings: union([before, part.period]),
      }
    } else if (inside && part.entry.inBrackets && !result.at(-1)!.entry.inBrackets) {
      result[result.length - 1] = part
    } else result.push({ ...part })
  }
  return result
}

/** The warnings of several readings, each once. */
function union(periods: Period[]): Period['warnings'] {
  return [...new Set(periods.flatMap((period) => period.warnings))]
}

/** Several readings in one (convention 12): start and end are the least and the greatest. */
export function multiple(text: string, parts: Period[]): Period {
  return {
    ...blankPeriod(text),
    kind: 'multiple',
    start: earliest(parts.map((part) => part.start)),
    end: latest(parts.map((part) => part.end)),
    parts,
    warnings: union(parts),
  }
}

/** The reading of one or several times; null where there are none. */
export function readTimes(list: Listed[], text: string, context: PeriodContext): Period | null {
  const parts = narrowed(
    list.map((entry) => ({ entry, period: read(entry, text.slice(entry.at, entry.until), context) })),
  ).map(({ period }) => period)
  if (parts.length === 0) return null
  return parts.length === 1 ? { ...parts[0]!, text } : multiple(text, parts)
}
