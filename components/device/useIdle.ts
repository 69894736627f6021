'use client'

import { useEffect, useState } from 'react'

/** A computer that others use is left alone for so long at most, in ms (S17d). */
const patience = 10 * 60_000

/** What somebody at the computer does; a tab tells the others of it no more often than every few seconds. */
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const
const between = 5_000

/** Whether nobody has touched the program for ten minutes, in any tab of this browser. Once so, it stays so. */
export const useIdle = (): boolean => {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    const tabs = new BroadcastChannel('tropa/awake')
    let last = Date.now()
    let told = last
    const wake = () => {
      last = Date.now()
      if (last - told < between) return
      told = last
      tabs.postMessage(null)
    }
    tabs.onmessage = () => {
      last = Date.now()
    }
    // Looked at often and not only at the end: a computer that slept wakes up with all its timers late.
    const timer = setInterval(() => Date.now() - last >= patience && setIdle(true), 1_000)
    for (const sign of signs) document.addEventListener(sign, wake, { passive: true, capture: true })
    return () => {
      tabs.close()
      clearInterval(timer)
      for (const sign of signs) document.removeEventListener(sign, wake, { capture: true })
    }
  }, [])
  return isIdle
}
