'use client'

import { useEffect } from 'react'
import type { LinkPhase } from '@/components/realtime/LinkState'
import type { Device } from './Device'
import { dropPage, keepPage } from './keptPages'

/** Some parts of a page come after it; what is kept has to have them. In ms. */
const pause = 3_000

/** Keeps the page of a board for days without a network, once it is live; forgets it when one may not see it any more. */
export const useKeptPage = (device: Device | null, phase: LinkPhase): void => {
  const accountId = device && !device.owner.sharedComputer ? device.owner.accountId : null
  const isLive = phase === 'live'
  const isForbidden = phase === 'noAccess'
  useEffect(() => {
    if (accountId === null) return
    const path = location.pathname
    // Without a kept page everything works as long as there is a network: whatever goes wrong here concerns nobody.
    if (isForbidden) dropPage(accountId, path).catch(() => undefined)
    if (!isLive) return
    const timer = setTimeout(() => void keepPage(accountId, path).catch(() => undefined), pause)
    return () => clearTimeout(timer)
  }, [accountId, isLive, isForbidden])
}
