import { setTimeout as pause } from 'node:timers/promises'
import { isOutage } from '@/server/actions/isOutage'
import { patience } from '@/server/realtime/patience'

/**
 * Does something that needs the database, again and again while that is out, for `patience`; then throws what it threw
 * last. Anything but an outage is thrown at once.
 */
export const patiently = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  const until = performance.now() + patience
  for (let wait = 25; ; wait = Math.min(wait * 2, 500)) {
    try {
      return await work()
    } catch (error) {
      if (!isOutage(error) || performance.now() + wait > until) throw error
      await pause(wait)
    }
  }
}
