import type { Period, Recurrence, RelativeTime } from '@/domain/period/Period'

/**
 * A reading on one line, all of it but the words:
 * `kind start..end by dueBy : recurrence ~ relative [part | part] !warning`.
 */
export function notation(period: Period): string {
  const { kind, start, end, dueBy, recurrence, relative, parts, warnings } = period
  return [
    kind,
    `${start ?? ''}..${end ?? ''}`,
    dueBy && `by ${dueBy}`,
    recurrence && `: ${often(recurrence)}`,
    relative && `~ ${event(relative)}`,
    parts.length > 0 && `[${parts.map(notation).join(' | ')}]`,
    ...[...warnings].sort().map((warning) => `!${warning}`),
  ]
    .filter(Boolean)
    .join(' ')
}

/** Fields in the order of the type, whatever order they were set in. */
function often({
  freq,
  interval,
  count,
  byMonth,
  byMonthDay,
  byWeekday,
  bySetPos,
  byWorkday,
  offset,
}: Recurrence): string {
  const fields = { interval, count, byMonth, byMonthDay, byWeekday, bySetPos, byWorkday, offset }
  const said = Object.entries(fields).filter(([, value]) => value !== undefined)
  return [freq, ...said.map(([name, value]) => `${name}=${String(value)}`)].join(' ')
}

function event({ n, unit, anchor, direction }: RelativeTime): string {
  return [n, unit, direction, `«${anchor}»`].filter((word) => word !== null).join(' ')
}
