import { encode } from 'next-auth/jwt'
import { sessionCookieName } from '@/server/session'
import type { Member } from '@/tests/factories/buildMember'

/** The address at which the requests of the tests come in. */
export const testOrigin = 'http://tropa.test'

const secret = 'a secret of the tests and of nobody else'

/** A request as the browser of this member sends it; of nobody when there is none. */
export const requestAs = async (
  member: Pick<Member, 'sessionId'> | null,
  path: string,
  { headers, ...init }: RequestInit = {},
): Promise<Request> => {
  process.env.NEXTAUTH_SECRET = secret
  const request = new Request(new URL(path, testOrigin), init)
  request.headers.set('host', new URL(testOrigin).host)
  new Headers(headers).forEach((value, name) => request.headers.set(name, value))
  if (member) {
    const token = await encode({ token: { sid: member.sessionId }, secret })
    request.headers.set('cookie', `${sessionCookieName(false)}=${token}`)
  }
  return request
}
