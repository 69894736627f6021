import type { CardHeights } from './CardHeights'

/** Cards of a column that are drawn one after another, and how much of it is left blank before them, in px. */
export type Run = { blank: number; from: number; ids: string[] }

/**
 * What of a column is drawn: the cards of a window (indices, `to` not included) and single ones outside it. The last
 * run may be without cards: it is the blank below.
 */
export const drawnRuns = (
  ids: string[],
  window: { from: number; to: number },
  pinned: (string | null)[],
  heights: CardHeights,
): Run[] => {
  const single = pinned
    .map((id) => (id === null ? -1 : ids.indexOf(id)))
    .filter((at) => at >= 0 && (at < window.from || at >= window.to))
  const parts = [window, ...new Set(single)]
    .map((part) => (typeof part === 'number' ? { from: part, to: part + 1 } : part))
    .sort((a, b) => a.from - b.from)
  const runs: Run[] = []
  let last = 0
  for (const { from, to } of [...parts, { from: ids.length, to: ids.length }]) {
    const before = runs.at(-1)
    if (from > last || !before)
      runs.push({ blank: heights.blank(ids.slice(last, from)), from, ids: ids.slice(from, to) })
    else before.ids.push(...ids.slice(from, to))
    last = to
  }
  return runs
}
