/** The days from first to last of a month, counted back where 0 (the last, -1 in a recurrence) or less. */
export function daysBetween(first: number, last: number): number[] {
  const from = first <= 0 ? first - 1 : first
  const to = last > 0 ? last : first <= 0 ? last - 1 : 31
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}
