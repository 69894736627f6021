/** What a page tells of itself; times are `performance.now()` of that page, in ms. */
export type PageWatch = {
  /** When the first card was on the screen. */
  firstCard: number | null
  /** When anything last changed, was loaded or kept the page busy. */
  lastWork: number
  /** Times between frames since `startFrames`. */
  frames: number[]
  startFrames: () => void
  stopFrames: () => number[]
  /** The longest that the page could not answer since `startBlocks`. */
  startBlocks: () => void
  stopBlocks: () => number
  /** Resolves with the time at which `selector` is in the page. */
  waitFor: (selector: string) => Promise<number>
  /** When the pointer last let go, or a key was last pressed, by the browser's own stamp. */
  lastInput: number
}

declare global {
  var bench: PageWatch
}

/** Runs in the page before anything of it: it may use nothing from outside. */
export const watchPage = (): void => {
  const watch: PageWatch = {
    firstCard: null,
    lastWork: 0,
    frames: [],
    lastInput: 0,
    startFrames: () => {
      watch.frames = []
      let last = 0
      const next = (now: number) => {
        if (last > 0) watch.frames.push(now - last)
        last = now
        running = requestAnimationFrame(next)
      }
      running = requestAnimationFrame(next)
    },
    stopFrames: () => {
      cancelAnimationFrame(running)
      return watch.frames
    },
    startBlocks: () => {
      longest = 0
      let last = performance.now()
      ticks = new MessageChannel()
      ticks.port1.onmessage = () => {
        const now = performance.now()
        longest = Math.max(longest, now - last)
        last = now
        ticks?.port2.postMessage(0)
      }
      ticks.port2.postMessage(0)
    },
    stopBlocks: () => {
      ticks?.port1.close()
      ticks = null
      return longest
    },
    waitFor: (selector) =>
      new Promise((resolve) => {
        const look = () => {
          if (!document.querySelector(selector)) return false
          resolve(performance.now())
          return true
        }
        if (look()) return
        const observer = new MutationObserver(() => look() && observer.disconnect())
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
      }),
  }
  let running = 0
  let longest = 0
  let ticks: MessageChannel | null = null
  globalThis.bench = watch
  const worked = (until: number) => (watch.lastWork = Math.max(watch.lastWork, until))
  new MutationObserver(() => {
    worked(performance.now())
    if (watch.firstCard !== null || !document.querySelector('[data-card]')) return
    watch.firstCard = -1
    // The frame after this one begins when the first is on the screen.
    requestAnimationFrame(() => requestAnimationFrame((now) => (watch.firstCard = now)))
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) worked(entry.startTime + entry.duration)
  }).observe({ entryTypes: ['longtask', 'resource'] })
  for (const type of ['mouseup', 'keydown', 'input'])
    addEventListener(type, (event) => (watch.lastInput = event.timeStamp), { capture: true })
}
