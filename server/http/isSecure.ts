import { headerOf, type RequestLike } from '@/server/http/headerOf'

/**
 * Whether the browser speaks https with us: as NEXTAUTH_URL says, else as a trusted proxy says. The program itself
 * serves plain http, and forwarding headers of strangers are gone by now (screenRequest).
 */
export const isSecure = (request: RequestLike): boolean =>
  process.env.NEXTAUTH_URL
    ? process.env.NEXTAUTH_URL.startsWith('https:')
    : headerOf(request, 'x-forwarded-proto') === 'https'
