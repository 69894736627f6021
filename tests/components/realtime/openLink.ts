import { LiveLink, type LinkOptions } from '@/components/realtime/LiveLink'
import type { LinkState } from '@/components/realtime/LinkState'
import type { SocketClass } from '@/components/realtime/watchSocket'
import type { Network } from '@/tests/realtime/network'

/** A link over the network that the test pumps, coming back at once, and looked at by nobody but the test. */
export const openLink = (
  network: Network,
  options: Pick<LinkOptions, 'document' | 'askTicket'> & Partial<LinkOptions>,
) => {
  const link = new LiveLink({
    url: 'ws://network/collab',
    WebSocket: network.WebSocket as unknown as SocketClass,
    pace: { first: 1, least: 1, most: 2, overBudget: 3 },
    ...options,
  })
  /** Every state that a page would have drawn. */
  const seen: LinkState[] = []
  const note = () => {
    const state = link.getState()
    if (state) seen.push(state)
  }
  const unsubscribe = link.subscribe(note)
  note()
  const state = (): LinkState => {
    const now = link.getState()
    if (!now) throw new Error('the link has left')
    return now
  }
  return { link, seen, state, leave: unsubscribe }
}
