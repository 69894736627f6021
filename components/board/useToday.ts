'use client'

import { useEffect, useState } from 'react'
import { todayIn } from '@/domain/roadmap/todayIn'

/** Today in the organisation's time zone; a board that stays open over midnight follows within a minute. */
export const useToday = (timeZone: string): string => {
  const [today, setToday] = useState(() => todayIn(timeZone, new Date()))
  useEffect(() => {
    const timer = setInterval(() => setToday(todayIn(timeZone, new Date())), 60_000)
    return () => clearInterval(timer)
  }, [timeZone])
  return today
}
