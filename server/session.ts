import { decode, type JWT } from 'next-auth/jwt'
import { headerOf, type RequestLike } from '@/server/http/headerOf'
import { isDirect } from '@/server/http/isDirect'
import { isSecure } from '@/server/http/isSecure'

/** `__Host-` keeps other sites under the same domain from setting it. */
export const sessionCookieName = (secure: boolean) => `${secure ? '__Host-' : ''}next-auth.session-token`

/** The value of one cookie of a request; null where it has none. */
const cookieOf = (request: RequestLike, name: string): string | null => {
  const pairs = (headerOf(request, 'cookie') ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? null
}

/**
 * The session id in a token of ours; null where it has none, and for a session of the invented region that does not
 * come straight from this machine: neither signing in nor a cookie that was carried elsewhere opens it to others.
 */
export const sessionIdOf = ({ sid, demo }: JWT, request: RequestLike): string | null =>
  typeof sid === 'string' && (!demo || isDirect(request)) ? sid : null

/**
 * The session id that the sealed cookie of a request carries; null without a cookie, with a forged or an expired one.
 * It says who claims to act: whether the session lives, and what it may, is read from PostgreSQL by loadActor.
 */
export const readSessionId = async (request: RequestLike): Promise<string | null> => {
  const secret = process.env.NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET is needed before the program has set it')
  const token = cookieOf(request, sessionCookieName(isSecure(request)))
  if (!token) return null
  try {
    const payload = await decode({ token, secret })
    return payload && sessionIdOf(payload, request)
  } catch {
    return null // not sealed by us, or past its time: nobody has signed in with it
  }
}
