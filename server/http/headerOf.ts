import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

/** Whatever carries the headers of a request: of a page, of a route, of a raw upgrade. */
export type RequestLike = Pick<IncomingMessage, 'headers'> | Pick<Request, 'headers'> | Pick<Headers, 'get'>

/** One header of any kind of request, by its lower-case name; null where it is missing. */
export const headerOf = (request: RequestLike, name: string): string | null => {
  const headers: Pick<Headers, 'get'> | IncomingHttpHeaders = 'headers' in request ? request.headers : request
  const value = typeof headers.get === 'function' ? headers.get(name) : (headers as IncomingHttpHeaders)[name]
  return Array.isArray(value) ? value.join(', ') : (value ?? null)
}
