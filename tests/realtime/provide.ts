import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import * as Y from 'yjs'
import type { Member } from '@/tests/factories/buildMember'
import type { Network } from '@/tests/realtime/network'
import { ticketFor } from '@/tests/realtime/ticketFor'

/** The real provider over the test network, as a browser uses it: a new ticket for each connection, coming back at once. */
export const provide = (
  network: Network,
  member: Pick<Member, 'sessionId'>,
  name: string,
  doc = new Y.Doc(),
): HocuspocusProvider & { socket: HocuspocusProviderWebsocket } => {
  const socket = new HocuspocusProviderWebsocket({
    url: 'ws://network/collab',
    WebSocketPolyfill: network.WebSocket,
    delay: 1,
    minDelay: 1,
    maxDelay: 2,
  })
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name,
    document: doc,
    token: async () => (await ticketFor(member, name)).ticket,
  })
  provider.attach()
  return Object.assign(provider, { socket })
}
