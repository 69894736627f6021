import { isEnd } from '@/components/realtime/LinkState'
import type { LinkOptions, LiveLink } from '@/components/realtime/LiveLink'
import { openLinks } from '@/components/realtime/openLinks'
import type { Device } from './Device'

/**
 * Sends what is kept on a device, of documents that are not open in this tab; a document that is sent is left again.
 * Resolves when all of them are sent, or cannot be (the right is gone, the session has ended). Without a connection it
 * goes on trying.
 */
export const sendUnsent = async (
  device: Device,
  /** Given by tests. */
  options: Partial<LinkOptions> = {},
): Promise<void> => {
  const isOpen = (base: string) =>
    [...openLinks].some((link) => link.document === base && link.device === device)
  const waiting = (await device.unsent()).filter(({ base }) => !isOpen(base))
  if (waiting.length === 0) return
  // Pages without a document do not need it otherwise.
  const { LiveLink } = await import('@/components/realtime/LiveLink')
  await Promise.all(
    waiting.map(({ base, about }) =>
      sent(new LiveLink({ ...options, document: base, device, ...(about && { about }) })),
    ),
  )
}

const sent = (link: LiveLink): Promise<void> =>
  new Promise((resolve) => {
    const leave = link.subscribe(() => {
      const state = link.getState()
      if (!state || !(isEnd(state.phase) || (state.phase === 'live' && state.unsaved === 0))) return
      leave()
      resolve()
    })
  })
