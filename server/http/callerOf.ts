import { headerOf, type RequestLike } from '@/server/http/headerOf'
import { isDirect } from '@/server/http/isDirect'

/** Where a request comes from. */
export type Caller = {
  /** The address of the browser, for limits; null where nobody has told it. */
  address: string | null
  /** Whether it came straight from a browser on this machine. */
  direct: boolean
}

/**
 * Where a request comes from. screenRequest has left the forwarding header to a trusted proxy alone, and Next fills it
 * in from the connection where there is none; of several addresses the last is what our own proxy has seen, the ones
 * before are what others claim.
 */
export const callerOf = (request: RequestLike): Caller => ({
  address: headerOf(request, 'x-forwarded-for')?.split(',').at(-1)?.trim() || null,
  direct: isDirect(request),
})
