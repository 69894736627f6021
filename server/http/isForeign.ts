import { headerOf, type RequestLike } from '@/server/http/headerOf'
import { ownOrigin } from '@/server/http/ownOrigin'

/**
 * Whether another site's page sent this request. Browsers say so in Origin and Sec-Fetch-Site; programs that say
 * neither have no cookies of other people to misuse.
 */
export const isForeign = (request: RequestLike): boolean => {
  const origin = headerOf(request, 'origin')
  if (origin !== null) return origin.toLowerCase() !== ownOrigin(request)?.toLowerCase()
  const site = headerOf(request, 'sec-fetch-site')
  return site !== null && site !== 'same-origin' && site !== 'none'
}
