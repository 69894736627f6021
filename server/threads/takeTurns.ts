/**
 * Lets at most `most` pieces of work run at a time; the others wait in the order in which they came. A turn ends with
 * its work, also where that fails.
 */
export const takeTurns = (most: number): (<Value>(work: () => Promise<Value>) => Promise<Value>) => {
  const waiting: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running < most) running += 1
    else await new Promise<void>((begin) => waiting.push(begin))
    try {
      return await work()
    } finally {
      // The turn is handed on; nobody who comes meanwhile gets between.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
