/** Numbers that follow each other, together: 1, 2, 3, 7 are 1-3 and 7. December and January (12, 1) too. */
export function asRuns(list: number[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = []
  for (const value of list) {
    const before = runs.at(-1)
    if (before && (before.last + 1 === value || (before.last === 12 && value === 1))) before.last = value
    else runs.push({ first: value, last: value })
  }
  return runs
}
