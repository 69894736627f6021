import NextAuth from 'next-auth'
import { NextRequest } from 'next/server'
import { isOutage } from '@/server/actions/isOutage'
import { Refusal } from '@/server/actions/Refusal'
import { statusOf, type ErrorCode } from '@/server/actions/Result'
import { isForeign } from '@/server/http/isForeign'
import { ownOrigin } from '@/server/http/ownOrigin'
import { readBody } from '@/server/http/readBody'
import { log } from '@/server/log'
import { authOptions } from '@/server/people/authOptions'

type Context = { params: Promise<{ nextauth: string[] }> }

/** What is open of next-auth: its own pages and its log for browsers are not. */
const open = new Set(['csrf', 'session', 'callback', 'signin', 'signout', 'error', 'providers'])

/** Far more than a login, a password and a token, in bytes. */
const largestForm = 16 * 1024

/**
 * Answers /api/auth/*. Where the database failed, the answer is 503 and leaves every cookie as it is: next-auth itself
 * would tell it as a wrong password, or sign the user out. Who has tried too often is told so with 429.
 */
export const handleAuth = async (request: NextRequest, context: Context): Promise<Response> => {
  const [action] = (await context.params).nextauth
  if (!action || !open.has(action)) return new Response(null, { status: 404 })
  if (request.method === 'POST' && isForeign(request)) return answer('foreignOrigin', request)
  const form = await formOf(request)
  if (!form) return answer('tooLarge', request)
  // Its host and protocol are the request's own: screenRequest has taken away what strangers claim.
  process.env.AUTH_TRUST_HOST = '1'
  const failures: unknown[] = []
  const options = authOptions(request, (error) => {
    failures.push(error)
    return null
  })
  const response = (await NextAuth(form, context, options)) as Response
  const [error] = failures
  if (error === undefined) return response
  if (error instanceof Refusal) return answer(error.code, request, error.wait)
  const code = isOutage(error) ? 'outage' : 'failed'
  log.error({ action: `auth/${action}`, code, err: error }, 'sign-in did not come to its end')
  return answer(code, request)
}

/** The same request with its body at hand; null where that is too large. next-auth reads whatever comes. */
const formOf = async (request: NextRequest): Promise<NextRequest | null> => {
  if (request.method !== 'POST') return request
  const { url, method, headers } = request
  const body = await readBody(request, largestForm)
  return body && new NextRequest(url, { method, headers, body })
}

/** `url` is what next-auth's own clients follow; `wait`: after how many seconds the same may succeed. */
const answer = (code: ErrorCode, request: NextRequest, wait?: number): Response => {
  const url = `${ownOrigin(request) ?? ''}/sign-in?error=${code}`
  const headers = wait === undefined ? undefined : { 'Retry-After': String(wait) }
  return Response.json(
    { code, message: `errors.${code}`, url, wait },
    { status: statusOf[code], ...(headers && { headers }) },
  )
}
