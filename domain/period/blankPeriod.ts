import type { Period } from './Period'

/** The reading of words that say nothing: kind `unknown`, the words kept. */
export function blankPeriod(text: string): Period {
  return {
    text,
    kind: 'unknown',
    start: null,
    end: null,
    dueBy: null,
    recurrence: null,
    relative: null,
    parts: [],
    warnings: [],
  }
}
