'use client'

import { useSyncExternalStore } from 'react'
import { isTimeZone, type TimeZone } from '@/domain/organisation/timeZones'

const never = () => () => undefined

const zoneHere = (): TimeZone | null => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return isTimeZone(zone) ? zone : null
}

/** The time zone of the browser where it is one of those that are offered; null elsewhere, and on the server. */
export const useBrowserZone = (): TimeZone | null => useSyncExternalStore(never, zoneHere, () => null)
