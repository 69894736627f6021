import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { removeFolder } from '@/tests/database/temporaryFolder'
import { ask, sessionCookieOf, tryToSignIn } from '@/tests/security/ask'
import { startTropa, type Tropa } from '@/tests/start/startTropa'

const login = 'zavuch101'
const password = 'Первоцвет 12'
const foreign = { origin: 'https://evil.test' }

let tropa: Tropa
beforeAll(async () => {
  tropa = await startTropa({ env: { DEMO: '1', DEMO_PASSWORD: password } })
}, 120_000)
afterAll(async () => {
  await tropa.end('SIGTERM')
  removeFolder(tropa.dataDir)
})

const signIn = (wishes: Partial<Parameters<typeof tryToSignIn>[1]> = {}) =>
  tryToSignIn(tropa.address, { login, password, ...wishes })

const signedIn = async (): Promise<string> => sessionCookieOf(await signIn())?.split(';', 1)[0] ?? ''

describe('signing in', () => {
  it('opens a session in a cookie that scripts and other sites cannot use', async () => {
    const answer = await signIn()
    expect(answer.status).toBe(200)
    const cookie = sessionCookieOf(answer) ?? ''
    expect(cookie.split('; ').slice(1).sort()).toEqual([
      expect.stringMatching(/^Expires=/),
      'HttpOnly',
      'Path=/',
      'SameSite=Lax',
    ])
    const list = await ask(tropa.address, '/api/v1/roadmaps', {
      headers: { cookie: cookie.split(';', 1)[0] },
    })
    expect(list.status).toBe(200)
    expect(JSON.parse(list.body)).toHaveLength(1)
  })

  it('tells a wrong password and an unknown login alike, without a session', async () => {
    const answers = [await signIn({ password: 'wrong' }), await signIn({ login: 'nobody' })]
    for (const answer of answers) {
      expect(answer.status).toBe(401)
      expect(sessionCookieOf(answer)).toBeUndefined()
    }
    expect(answers[0]?.body).toBe(answers[1]?.body)
  })

  it.each([
    ['from another site', { postHeaders: foreign }, 403],
    ['from a frame without an origin', { postHeaders: { origin: 'null' } }, 403],
    ['with a token that is not the browser’s', { fields: { csrfToken: 'f'.repeat(64) } }, 200],
    ['without the cookie of the token', { postHeaders: { cookie: '' } }, 200],
  ])('is refused %s', async (_, wishes, status) => {
    const answer = await signIn(wishes)
    expect(answer.status).toBe(status)
    expect(sessionCookieOf(answer)).toBeUndefined()
  })

  it('never leads to another site', async () => {
    for (const callbackUrl of ['https://evil.test/', '//evil.test', '/.//evil.test', 'javascript:alert(1)']) {
      const answer = await signIn({ fields: { callbackUrl } })
      expect(JSON.parse(answer.body)).toEqual({ url: `${tropa.address}/` })
    }
    const answer = await signIn({ fields: { callbackUrl: '/roadmaps/new' } })
    expect(JSON.parse(answer.body)).toEqual({ url: `${tropa.address}/roadmaps/new` })
    const cookie = await signedIn()
    for (const [asked, path] of [
      ['//evil.test', '/'],
      ['/roadmaps/new', '/roadmaps/new'],
    ]) {
      const page = await ask(tropa.address, `/sign-in?callbackUrl=${encodeURIComponent(asked ?? '')}`, {
        headers: { cookie },
      })
      expect([page.status, page.headers.location]).toEqual([307, path])
    }
  })

  it('leaves no other door of next-auth open', async () => {
    for (const path of ['_log', 'verify-request', 'new-user']) {
      expect((await ask(tropa.address, `/api/auth/${path}`)).status).toBe(404)
    }
  })
})

describe('accounts of the demo region', () => {
  const { host } = { host: 'school.example' }

  it.each([
    ['a Host that is not this machine', { host }],
    ['a Host of this network', { host: '192.168.0.10' }],
    ['a proxy before us', { 'x-forwarded-for': '10.0.0.1' }],
    ['a proxy that forwards the local Host', { 'x-forwarded-host': 'localhost' }],
    ['any forwarding header', { forwarded: 'for=10.0.0.1' }],
    ['our own mark, forged', { host, 'x-tropa-direct': '1' }],
  ])('cannot sign in through %s, nor use a session of this machine', async (_, headers) => {
    const answer = await signIn({ headers })
    expect(answer.status).toBe(401)
    expect(sessionCookieOf(answer)).toBeUndefined()
    const cookie = await signedIn()
    expect((await ask(tropa.address, '/api/v1/roadmaps', { headers: { cookie } })).status).toBe(200)
    const carried = await ask(tropa.address, '/api/v1/roadmaps', { headers: { cookie, ...headers } })
    expect(carried.status).toBe(401)
    const session = await ask(tropa.address, '/api/auth/session', { headers: { cookie, ...headers } })
    expect(JSON.parse(session.body)).toEqual({})
    const page = await ask(tropa.address, '/', { headers: { cookie, ...headers } })
    expect(page.headers.location).toBe('/sign-in?callbackUrl=%2F')
  })
})

describe('requests from another site', () => {
  it.each(['/api/collab/ticket', '/api/imports?organisationId=x&fileName=x.docx'])(
    'POST %s is refused',
    async (path) => {
      const cookie = await signedIn()
      const body = new URLSearchParams({ a: '1' })
      const answer = await ask(tropa.address, path, { headers: { cookie, ...foreign }, body })
      expect(answer.status).toBe(403)
      expect(JSON.parse(answer.body)).toMatchObject({ code: 'foreignOrigin' })
    },
  )

  it('a server action is refused before it is looked for', async () => {
    const headers = {
      cookie: await signedIn(),
      'next-action': '0'.repeat(42),
      'content-type': 'text/plain;charset=UTF-8',
    }
    const body = new URLSearchParams({ 1: '[]' })
    const own = await ask(tropa.address, '/', { headers: { ...headers, origin: tropa.address }, body })
    expect(own.headers['x-nextjs-action-not-found']).toBe('1')
    const other = await ask(tropa.address, '/', { headers: { ...headers, ...foreign }, body })
    expect(other.status).toBe(500)
    expect(other.headers['x-nextjs-action-not-found']).toBeUndefined()
  })

  it('signing out is refused', async () => {
    const cookie = await signedIn()
    const body = new URLSearchParams({ json: 'true' })
    const answer = await ask(tropa.address, '/api/auth/signout', { headers: { cookie, ...foreign }, body })
    expect(answer.status).toBe(403)
    expect((await ask(tropa.address, '/api/v1/roadmaps', { headers: { cookie } })).status).toBe(200)
  })
})

describe('every page', () => {
  it.each(['/sign-in', '/', '/roadmaps/new', '/no/such/page'])(
    '%s runs no script without the nonce of its answer',
    async (path) => {
      const cookie = path === '/sign-in' ? '' : await signedIn()
      const page = await ask(tropa.address, path, { headers: { cookie } })
      const [, nonce] = /'nonce-([^']+)'/.exec(String(page.headers['content-security-policy'])) ?? []
      const scripts = [...page.body.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
      expect(scripts.length).toBeGreaterThan(1)
      expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([])
      expect(page.body).not.toMatch(/\son[a-z]+="/)
      expect(page.headers['x-content-type-options']).toBe('nosniff')
      expect(page.headers['x-powered-by']).toBeUndefined()
    },
  )

  it('says that its data are invented, the sign-in page too', async () => {
    const cookie = await signedIn()
    for (const path of ['/sign-in', '/', '/roadmaps/new', '/no/such/page']) {
      const page = await ask(tropa.address, path, { headers: { cookie: path === '/sign-in' ? '' : cookie } })
      expect(page.body).toContain('все люди и организации вымышлены')
    }
  })
})
