import type { CDPSession } from '@playwright/test'

const shown = 15

/** Does something under the CPU profiler and prints which functions kept the page busy, by their own time. */
export const profiled = async <Result>(
  line: CDPSession,
  what: string,
  run: () => Promise<Result>,
): Promise<Result> => {
  await line.send('Profiler.enable')
  await line.send('Profiler.setSamplingInterval', { interval: 200 })
  await line.send('Profiler.start')
  const result = await run()
  const { profile } = await line.send('Profiler.stop')
  await line.send('Profiler.disable')
  const own = new Map<number, number>()
  for (const [at, id] of (profile.samples ?? []).entries())
    own.set(id, (own.get(id) ?? 0) + (profile.timeDeltas?.[at] ?? 0))
  const byName = new Map<string, number>()
  for (const { id, callFrame } of profile.nodes) {
    const { functionName, url, lineNumber, columnNumber } = callFrame
    const place = url ? ` ${url.split('/').at(-1)}:${lineNumber + 1}:${columnNumber + 1}` : ''
    const name = `${functionName || '(anonymous)'}${place}`
    byName.set(name, (byName.get(name) ?? 0) + (own.get(id) ?? 0) / 1000)
  }
  console.log(`\nCPU profile: ${what}`)
  const rows = [...byName].filter(([name]) => !/^\((?:idle|root)\)/u.test(name)).sort((a, b) => b[1] - a[1])
  for (const [name, ms] of rows.slice(0, shown)) console.log(`${ms.toFixed(1).padStart(8)} ms  ${name}`)
  return result
}
