import type { IncomingMessage } from 'node:http'
import { headerOf, type RequestLike } from '@/server/http/headerOf'
import { networkOf } from '@/server/http/networkOf'

/** Set by screenRequest and by nobody else. */
export const addressHeader = 'x-tropa-address'

/** Where a request comes from, as limits count it (networkOf); null where nobody has looked. */
export const clientAddress = (request: RequestLike): string | null => headerOf(request, addressHeader)

/**
 * The address of a fresh request: of several that a trusted proxy forwards the last, which that proxy has seen itself,
 * since the ones before are what others claim; else the other end of the connection.
 */
export const addressOf = ({ headers, socket }: IncomingMessage, trustProxy: boolean): string | null => {
  const forwarded = trustProxy
    ? String(headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
    : undefined
  return networkOf(forwarded ?? '') ?? networkOf(socket.remoteAddress ?? '')
}
