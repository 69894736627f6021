import { request as send, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string; cookies: string[] }

type Question = { method?: string; headers?: OutgoingHttpHeaders; body?: URLSearchParams }

/** A request with exactly these headers, Host included, which fetch would not send; redirects are not followed. */
export const ask = (
  address: string,
  path: string,
  { method, headers, body }: Question = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const text = body?.toString()
    const asked = send(
      new URL(path, address),
      {
        method: method ?? (body ? 'POST' : 'GET'),
        headers: { ...(text && { 'content-type': 'application/x-www-form-urlencoded' }), ...headers },
      },
      (answer) => {
        let heard = ''
        answer.setEncoding('utf8').on('data', (words: string) => (heard += words))
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: heard,
            cookies: answer.headers['set-cookie'] ?? [],
          }),
        )
      },
    )
    asked.on('error', reject).end(text)
  })

/** The cookies of an answer as the next request sends them. */
const jarOf = ({ cookies }: Answer): string => cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ')

/** The cookie of an answer that carries the session, with its attributes; undefined where it sets none. */
export const sessionCookieOf = ({ cookies }: Answer): string | undefined =>
  cookies.find((cookie) => cookie.includes('next-auth.session-token=') && !/session-token=;/.test(cookie))

type Attempt = {
  login: string
  password: string
  headers?: OutgoingHttpHeaders
  /** Headers of the second request alone. */
  postHeaders?: OutgoingHttpHeaders
  fields?: Record<string, string>
}

/** Signs in as the page does it: the token first, then login and password with it. */
export const tryToSignIn = async (
  address: string,
  { login, password, headers = {}, postHeaders = {}, fields = {} }: Attempt,
): Promise<Answer> => {
  const csrf = await ask(address, '/api/auth/csrf', { headers })
  const { csrfToken } = JSON.parse(csrf.body) as { csrfToken: string }
  const body = new URLSearchParams({ csrfToken, login, password, json: 'true', ...fields })
  return ask(address, '/api/auth/callback/credentials', {
    headers: { ...headers, cookie: jarOf(csrf), ...postHeaders },
    body,
  })
}
