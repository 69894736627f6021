import { setTimeout as pause } from 'node:timers/promises'
import type * as Y from 'yjs'
import { editCard } from '@/domain/board/editCard'
import { readBoard } from '@/domain/board/readBoard'
import { cardsOf } from '@/domain/board/roots'
import type { Page } from './Page'

/** Of each edit: ms until each other page had it, and until its own was told that it is saved. */
export type Times = { shown: number[]; saved: number[]; edits: number }

/** Longer than this for an answer, in ms, is a failure of the run. */
const patience = 10_000

/** No two runs write the same: a value that is there already is not written. */
let titles = 0

/**
 * Lets each page edit at an even pace for `ms`, each time a card that nobody else edits at that time, so that no edit
 * is gone before it was seen, and waits until everything has arrived everywhere.
 * `perSecond` is the number of edits of all pages together.
 */
export const load = async (
  pages: Page[],
  { ms, perSecond }: { ms: number; perSecond: number },
): Promise<Times> => {
  const times: Times = { shown: [], saved: [], edits: 0 }
  const sent = new Map<string, number>()
  const ids = readBoard(pages[0]!.doc).cards.map(({ id }) => id)
  const stops = pages.map((page) => listen(page, sent, times))
  const gap = (1_000 * pages.length) / perSecond
  const began = performance.now()
  await Promise.all(
    pages.map(async (page, index) => {
      const waiting: number[] = []
      page.onAcknowledged = () => times.saved.push(performance.now() - (waiting.shift() ?? NaN))
      for (let round = 0; ; round++) {
        const due = began + (round + index / pages.length) * gap
        if (due > began + ms) return
        await pause(Math.max(0, due - performance.now()))
        const title = `Название ${++titles}`
        const now = performance.now()
        sent.set(title, now)
        waiting.push(now)
        times.edits++
        editCard(page.doc, ids[(index + round * pages.length) % ids.length]!, { title })
      }
    }),
  )
  const isDone = () =>
    times.saved.length === times.edits && times.shown.length === times.edits * (pages.length - 1)
  while (!isDone()) {
    if (performance.now() > began + ms + patience)
      throw new Error(
        `of ${times.edits} edits ${times.saved.length} were acknowledged, ${times.shown.length} times shown`,
      )
    await pause(5)
  }
  for (const stop of stops) stop()
  return times
}

const listen = ({ doc }: Page, sent: Map<string, number>, { shown }: Times): (() => void) => {
  const onChange = (events: Y.YEvent<Y.Map<unknown>>[], transaction: Y.Transaction) => {
    if (transaction.local) return
    for (const { target } of events) {
      const at = sent.get(target.get('title') as string)
      if (at !== undefined) shown.push(performance.now() - at)
    }
  }
  cardsOf(doc).observeDeep(onChange)
  return () => cardsOf(doc).unobserveDeep(onChange)
}
