import type { IncomingMessage } from 'node:http'
import { addressHeader, addressOf } from '@/server/http/clientAddress'
import { directHeader } from '@/server/http/isDirect'

const forwarding =
  /^(forwarded|via|x-forwarded(-.*)?|x-real-ip|x-(client|cluster-client)-ip|x-original-.*|true-client-ip|cf-connecting-ip)$/
const loopbackHost = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i
const loopbackPeer = /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/

/**
 * Looks at the headers of a request before anybody else does, pages and sockets alike. What a proxy is supposed to
 * say (address, host, protocol) is believed only behind a trusted proxy (TRUST_PROXY) and taken away otherwise; Next
 * then fills it in from the connection itself. Marks what came straight from this machine (`isDirect`) and writes down
 * where it came from (`clientAddress`).
 */
export const screenRequest = (request: IncomingMessage, trustProxy: boolean): void => {
  const { headers } = request
  const forwarded = Object.keys(headers).filter((name) => forwarding.test(name))
  const direct =
    forwarded.length === 0 &&
    loopbackHost.test(headers.host ?? '') &&
    loopbackPeer.test(request.socket.remoteAddress ?? '')
  const address = addressOf(request, trustProxy)
  if (!trustProxy) for (const name of forwarded) delete headers[name]
  if (direct) headers[directHeader] = '1'
  else delete headers[directHeader]
  if (address) headers[addressHeader] = address
  else delete headers[addressHeader]
}
