import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPassword } from '@/server/people/hashPassword'
import { removeFolder } from '@/tests/database/temporaryFolder'
import { temporaryPostgres } from '@/tests/database/temporaryPostgres'
import { ask, sessionCookieOf, tryToSignIn } from '@/tests/security/ask'
import { startTropa, type Tropa } from '@/tests/start/startTropa'

const password = 'Первоцвет 12'
const proxied = { host: 'tropa.school.test', 'x-forwarded-proto': 'https', 'x-forwarded-for': '10.0.0.1' }

const postgres = temporaryPostgres()
let tropa: Tropa
beforeAll(async () => {
  const ownerUrl = await postgres.start()
  tropa = await startTropa({ env: { DATABASE_URL: ownerUrl, TRUST_PROXY: '1' } })
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(
    `WITH school AS (INSERT INTO organisation (id, kind, name, short_name)
       VALUES (gen_random_uuid(), 'school', 'Школа', 'Школа') RETURNING id),
     person AS (INSERT INTO person (id, organisation_id, family_name, given_name)
       SELECT gen_random_uuid(), id, 'Подорожникова', 'Рябина' FROM school RETURNING id)
     INSERT INTO account (id, person_id, login, password_hash) SELECT gen_random_uuid(), id, 'head', $1 FROM person`,
    [await hashPassword(password)],
  )
  await owner.end()
}, 120_000)
afterAll(async () => {
  await tropa.end('SIGTERM')
  await postgres.stop()
  removeFolder(tropa.dataDir)
})

const signIn = () => tryToSignIn(tropa.address, { login: 'head', password, headers: proxied })

describe('behind a proxy that speaks https', () => {
  it('cookies are for https and this very host alone', async () => {
    const csrf = await ask(tropa.address, '/api/auth/csrf', { headers: proxied })
    expect(csrf.cookies.every((cookie) => /^__(Host|Secure)-/.test(cookie) && / Secure/.test(cookie))).toBe(
      true,
    )
    const cookie = sessionCookieOf(await signIn()) ?? ''
    expect(cookie).toMatch(/^__Host-next-auth\.session-token=/)
    expect(cookie.split('; ').slice(1).sort()).toEqual([
      expect.stringMatching(/^Expires=/),
      'HttpOnly',
      'Path=/',
      'SameSite=Lax',
      'Secure',
    ])
    const headers = { ...proxied, cookie: cookie.split(';', 1)[0] }
    expect((await ask(tropa.address, '/api/v1/roadmaps', { headers })).status).toBe(200)
    // A cookie without the prefix, which a neighbour under the same domain could set, is nobody's.
    const planted = { ...headers, cookie: headers.cookie?.replace('__Host-', '') }
    expect((await ask(tropa.address, '/api/v1/roadmaps', { headers: planted })).status).toBe(401)
  })

  it('answers keep browsers on https', async () => {
    const page = await ask(tropa.address, '/sign-in', { headers: proxied })
    expect(page.headers['strict-transport-security']).toBe('max-age=31536000')
    expect(page.headers['content-security-policy']).toContain('wss://tropa.school.test')
  })
})

// The last test: the database does not come back.
it('an outage is told as one, not as a wrong password, and takes no session away', async () => {
  const cookie = sessionCookieOf(await signIn())?.split(';', 1)[0]
  await postgres.stop()
  const answer = await signIn()
  expect(answer.status).toBe(503)
  expect(JSON.parse(answer.body)).toMatchObject({ code: 'outage' })
  const session = await ask(tropa.address, '/api/auth/session', { headers: { ...proxied, cookie } })
  expect([session.status, session.cookies]).toEqual([503, []])
  expect((await ask(tropa.address, '/api/v1/roadmaps', { headers: { ...proxied, cookie } })).status).toBe(503)
  const page = await ask(tropa.address, '/sign-in', { headers: proxied })
  expect(page.body).toContain('Сервер сейчас не может проверить пароль')
})
