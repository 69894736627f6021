import { headerOf, type RequestLike } from '@/server/http/headerOf'

/** Set by screenRequest and by nobody else. */
export const directHeader = 'x-tropa-direct'

/** Whether a request came straight from a browser on this machine; false where nobody has looked. */
export const isDirect = (request: RequestLike): boolean => headerOf(request, directHeader) === '1'
