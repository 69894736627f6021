import { headerOf, type RequestLike } from '@/server/http/headerOf'
import { isSecure } from '@/server/http/isSecure'

/** The origin under which the browser reached us: NEXTAUTH_URL, else what the request itself says. */
export const ownOrigin = (request: RequestLike): string | null => {
  if (process.env.NEXTAUTH_URL) return new URL(process.env.NEXTAUTH_URL).origin
  const host = headerOf(request, 'x-forwarded-host') ?? headerOf(request, 'host')
  return host && `${isSecure(request) ? 'https' : 'http'}://${host}`
}
