import type { NextAuthOptions, User } from 'next-auth'
import type { JWT } from 'next-auth/jwt'
import Credentials from 'next-auth/providers/credentials'
import { loadActor } from '@/server/access/loadActor'
import { callerOf } from '@/server/http/callerOf'
import type { RequestLike } from '@/server/http/headerOf'
import { isSecure } from '@/server/http/isSecure'
import { ownPath } from '@/server/http/ownPath'
import { log } from '@/server/log'
import { endSession } from '@/server/people/endSession'
import { sessionHours } from '@/server/people/openSession'
import { signIn } from '@/server/people/signIn'
import { sessionCookieName, sessionIdOf } from '@/server/session'

/** What the cookie carries; `demo` binds it to this machine, wherever it is shown (sessionIdOf). */
const sealed = ({ id, isDemo }: User & { isDemo?: boolean }): JWT => ({
  sid: id,
  ...(isDemo && { demo: true }),
})

/**
 * next-auth for one request: it carries the cookie and the CSRF token, our rows decide. The token holds the session id
 * and nothing about the person. `failed` hears of errors that next-auth would tell the user as a refusal.
 */
export const authOptions = (request: RequestLike, failed: (error: unknown) => null): NextAuthOptions => {
  const secure = isSecure(request)
  return {
    providers: [
      Credentials({
        credentials: { login: {}, password: {}, sharedComputer: {} },
        async authorize(given) {
          const signedIn = await signIn(given, callerOf(request)).catch(failed)
          return signedIn && { id: signedIn.sessionId, isDemo: signedIn.isDemo }
        },
      }),
    ],
    session: { strategy: 'jwt', maxAge: sessionHours.own * 60 * 60 },
    useSecureCookies: secure,
    cookies: {
      sessionToken: {
        name: sessionCookieName(secure),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      },
    },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    callbacks: {
      redirect: ({ url, baseUrl }) =>
        `${baseUrl}${ownPath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url)}`,
      jwt: ({ token, user }) => (user ? sealed(user) : token),
      async session({ session, token }) {
        const sessionId = sessionIdOf(token, request)
        const actor = sessionId === null ? null : await loadActor(sessionId).catch(failed)
        // An empty session is how next-auth says that nobody is signed in.
        if (!actor) return {} as typeof session
        return { ...session, user: { id: actor.accountId, name: actor.name } }
      },
    },
    events: {
      async signOut({ token }) {
        if (typeof token.sid === 'string') await endSession(token.sid).catch(failed)
      },
    },
    // One logger for all requests, and a forged or old cookie is an error in its eyes.
    logger: {
      error: (code) => log.info({ code }, 'next-auth refuses'),
      warn: (code) => log.warn({ code }, 'next-auth warns'),
      debug: () => undefined,
    },
  }
}
