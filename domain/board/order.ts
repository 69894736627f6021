import { keyBetween } from './keyBetween'
import { longestOrder } from './register'

export type Ordered = { id: string; order: string }

/** By order as plain strings, ties by id: the same on every replica and in PostgreSQL's "C" collation. */
export const compareOrdered = (a: Ordered, b: Ordered): number =>
  a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/**
 * The orders to write so that `id`, which may stand in the sorted list already, stands right after `afterId` (null, or
 * no longer there: first). Where it stands there already, its own order: nothing changes.
 */
export const ordersToMove = (list: Ordered[], id: string, afterId: string | null): Ordered[] => {
  const at = list.findIndex((entry) => entry.id === id)
  const own = list[at]
  const others = list.filter((entry) => entry.id !== id)
  const before = others.find((entry) => entry.id === afterId)?.id
  if (own && (afterId === id || before === list[at - 1]?.id)) return [own]
  return ordersToInsert(others, id, before ?? null)
}

/** The same for the end of a list. Of what was written `id` comes last. */
export const ordersToAppend = (list: Ordered[], id: string): Ordered[] =>
  ordersToInsert(list, id, list.at(-1)?.id ?? null)

/** A run that is keyed anew keeps half of the letters for what will be dropped between its entries. */
const longestInRun = longestOrder / 2

/**
 * The orders to write so that `id` stands right after `afterId` (null: first) among `others`, which are sorted.
 * Usually one. Where there is no key in the gap (B5: two people dropped into one gap and got equal keys, or hundreds
 * were dropped into it), the run that follows is keyed anew: as far as it is tied, then until there is room; at the
 * end of the list the run before it too. There always is room for all of them.
 */
export const ordersToInsert = (others: Ordered[], id: string, afterId: string | null): Ordered[] => {
  const gap = afterId === null ? 0 : others.findIndex((other) => other.id === afterId) + 1
  for (const { from, to, longest } of runsAround(gap, others)) {
    const run = [...others.slice(from, gap), { id }, ...others.slice(gap, to)]
    const orders = ordersBetween(others[from - 1]?.order ?? null, others[to]?.order ?? null, run, longest)
    if (orders) return orders
  }
  throw new Error('a list that is keyed anew as a whole always has room')
}

/** What may be keyed anew together with the gap, from nothing to the whole list. */
function* runsAround(gap: number, others: Ordered[]) {
  yield { from: gap, to: gap, longest: longestOrder }
  const before = others[gap - 1]?.order ?? ''
  const untied = others.findIndex(({ order }, at) => at >= gap && order > before)
  let [from, to] = [gap, untied < 0 ? others.length : untied]
  for (let more = 1; ; more *= 2) {
    yield { from, to, longest: longestInRun }
    if (from === 0 && to === others.length) return
    if (to < others.length) to = Math.min(others.length, to + more)
    else from = Math.max(0, from - more)
  }
}

/** Ascending orders for the entries, in their sequence, strictly between the two; null where there is no room. */
const ordersBetween = (
  before: string | null,
  after: string | null,
  entries: { id: string }[],
  longest: number,
): Ordered[] | null => {
  const middle = entries.length >> 1
  const entry = entries[middle]
  if (!entry) return []
  const order = keyBetween(before, after, longest)
  if (order === null) return null
  const left = ordersBetween(before, order, entries.slice(0, middle), longest)
  const right = left && ordersBetween(order, after, entries.slice(middle + 1), longest)
  return right && [...left, { id: entry.id, order }, ...right]
}
