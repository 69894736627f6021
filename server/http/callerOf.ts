import { clientAddress } from '@/server/http/clientAddress'
import { deviceOf } from '@/server/http/deviceOf'
import { headerOf, type RequestLike } from '@/server/http/headerOf'
import { isDirect } from '@/server/http/isDirect'

/** Where a request comes from. */
export type Caller = {
  /** The network address, as limits count it; null where nobody has looked. */
  address: string | null
  /** Whether it came straight from a browser on this machine. */
  direct: boolean
  /** A short word for the kind of device, for its owner to know it again; null where it does not say. */
  device: string | null
}

/** Where a request comes from, as screenRequest has found and the browser says itself. */
export const callerOf = (request: RequestLike): Caller => ({
  address: clientAddress(request),
  direct: isDirect(request),
  device: deviceOf(headerOf(request, 'user-agent')),
})
