'use client'

import { startTransition, useEffect, useMemo, useState } from 'react'
import { plannedPeriods, plannedSteps, type PlannedPeriod } from '@/domain/imports/plannedPeriods'
import type { Plan } from '@/domain/roadmap/Plan'

/** So many are read while the page is drawn; more would be seen to hold it up. */
const few = 150
/** Milliseconds of reading between two looks at what somebody does meanwhile. */
const slice = 12

type Read = { words: string; plan: Plan; planned: PlannedPeriod[] }

/** The periods of a document (`words`: their texts as JSON) read for a plan. Of many the last reading stays until then. */
export const usePlannedPeriods = (
  words: string,
  plan: Plan,
): { planned: PlannedPeriod[]; isReading: boolean } => {
  const texts = useMemo(() => JSON.parse(words) as string[], [words])
  const isFew = texts.length <= few
  const atOnce = useMemo(() => (isFew ? plannedPeriods(texts, plan) : null), [isFew, texts, plan])
  const [read, setRead] = useState<Read | null>(null)
  useEffect(() => {
    if (isFew) return
    const steps = plannedSteps(texts, plan)
    const goOn = () => {
      const until = performance.now() + slice
      do {
        const { done, value } = steps.next()
        if (done) return startTransition(() => setRead({ words, plan, planned: value }))
      } while (performance.now() < until)
      waiting = setTimeout(goOn)
    }
    let waiting = setTimeout(goOn)
    return () => clearTimeout(waiting)
  }, [isFew, texts, words, plan])
  return atOnce
    ? { planned: atOnce, isReading: false }
    : { planned: read?.planned ?? [], isReading: read?.words !== words || read.plan !== plan }
}
