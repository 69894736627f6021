import { createRequire } from 'node:module'
import { NextRequest } from 'next/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { handleAuth } from '@/server/people/handleAuth'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember, memberPassword } from '@/tests/factories/buildMember'

testDatabase()

const origin = 'http://tropa.test'
const contentType = 'application/x-www-form-urlencoded'
let cookie = ''

// Next keeps the request that it answers for itself; next-auth asks it for headers and cookies, by require.
const asked = createRequire(import.meta.url)('next/headers') as {
  headers: () => Promise<Headers>
  cookies: () => Promise<{ getAll: () => { name: string; value: string }[] }>
}
beforeEach(() => {
  vi.spyOn(asked, 'headers').mockImplementation(() =>
    Promise.resolve(new Headers({ host: 'tropa.test', cookie, 'content-type': contentType })),
  )
  vi.spyOn(asked, 'cookies').mockImplementation(() => Promise.resolve({ getAll: pairs }))
})
afterEach(() => vi.restoreAllMocks())

const pairs = () =>
  cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return { name, value: decodeURIComponent(value.join('=')) }
  })

const askAuth = (path: string, body?: BodyInit): Promise<Response> => {
  process.env.NEXTAUTH_SECRET = 'a secret of the tests and of nobody else'
  const headers = { host: 'tropa.test', cookie, 'content-type': contentType }
  const init = body ? { method: 'POST', headers, body, duplex: 'half' as const } : { headers }
  const nextauth = path.split('/')
  return handleAuth(new NextRequest(`${origin}/api/auth/${path}`, init), {
    params: Promise.resolve({ nextauth }),
  })
}

const tokenOf = async (): Promise<string> => {
  cookie = ''
  const answer = await askAuth('csrf')
  cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ')
  return ((await answer.json()) as { csrfToken: string }).csrfToken
}

describe('the form of somebody who has not signed in', () => {
  it('opens a session', async () => {
    const { login } = await buildMember()
    const csrfToken = await tokenOf()
    const form = new URLSearchParams({ csrfToken, login, password: memberPassword, json: 'true' })
    const answer = await askAuth('callback/credentials', form.toString())
    expect(answer.status).toBe(200)
    expect(answer.headers.getSetCookie().join()).toContain('next-auth.session-token=')
  })

  it('is told after too many wrong ones how long to wait, and opens no session meanwhile', async () => {
    const { login } = await buildMember()
    const csrfToken = await tokenOf()
    const send = (password: string) =>
      askAuth(
        'callback/credentials',
        new URLSearchParams({ csrfToken, login, password, json: 'true' }).toString(),
      )
    for (let time = 0; time < 5; time++) expect((await send('не тот')).status).toBe(401)
    const answer = await send(memberPassword)
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.getSetCookie()]).toEqual([
      429,
      '5',
      [],
    ])
    expect(await answer.json()).toMatchObject({ code: 'tooMany', wait: 5 })
  })

  it('is read no further than a form is long', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024
        controller.enqueue(new Uint8Array(1024).fill(97))
        // So that the test ends where nobody stops reading.
        if (sent === 1024 * 1024) controller.close()
      },
    })
    const answer = await askAuth('callback/credentials', endless)
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({ code: 'tooLarge' })
    expect(sent).toBeLessThan(64 * 1024)
  })
})
