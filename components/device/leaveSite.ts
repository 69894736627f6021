import { openLinks } from '@/components/realtime/openLinks'
import { signOut } from '@/server/people/actions'
import type { Device } from './Device'
import { dismissWorker, dropPages } from './keptPages'

/**
 * Signs out and takes everything of this person from the device. Gives false where the server could not be asked: then
 * nothing is taken away, and one is still in.
 */
export const leaveSite = async (device: Device | null): Promise<boolean> => {
  const isOut = await signOut().then(
    ({ ok }) => ok,
    () => false,
  )
  if (!isOut) return false
  for (const link of openLinks) link.letGo()
  // Whatever of this a browser refuses, the rest is done: out is out.
  await Promise.allSettled([device?.wipe(), dropPages(() => true), dismissWorker()])
  // A whole new page: nothing of this one stays.
  location.assign('/sign-in')
  return true
}
