import { createServer, request as send, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { clientAddress } from '@/server/http/clientAddress'
import { isDirect } from '@/server/http/isDirect'
import { isForeign } from '@/server/http/isForeign'
import { networkOf } from '@/server/http/networkOf'
import { ownOrigin } from '@/server/http/ownOrigin'
import { ownPath } from '@/server/http/ownPath'
import { screenRequest } from '@/server/http/screenRequest'
import { secureResponse } from '@/server/http/secureResponse'

type Seen = {
  address: string | null
  direct: boolean
  foreign: boolean
  origin: string | null
  nonce: string
  policy: string
}

let trustProxy = false
let server: Server
beforeAll(async () => {
  server = createServer((request, response) => {
    screenRequest(request, trustProxy)
    secureResponse(request, response, false)
    const { 'x-nonce': nonce, 'content-security-policy': policy } = request.headers
    const seen = {
      address: clientAddress(request),
      direct: isDirect(request),
      foreign: isForeign(request),
      origin: ownOrigin(request),
      nonce,
      policy,
    }
    response.end(JSON.stringify(seen))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => new Promise((resolve) => server.close(resolve)))
afterEach(() => {
  trustProxy = false
  vi.unstubAllEnvs()
})

const port = () => (server.address() as AddressInfo).port

/** What the program makes of a request with these headers, and the headers of its answer. */
const look = (
  headers: Record<string, string> = {},
): Promise<{ seen: Seen; answer: IncomingMessage['headers'] }> =>
  new Promise((resolve, reject) => {
    const asked = send({ port: port(), host: '127.0.0.1', headers }, (answer) => {
      let body = ''
      answer.setEncoding('utf8').on('data', (text: string) => (body += text))
      answer.on('end', () => resolve({ seen: JSON.parse(body) as Seen, answer: answer.headers }))
    })
    asked.on('error', reject).end()
  })

describe('what comes straight from this machine', () => {
  it.each(['localhost', 'localhost:3000', '127.0.0.1:3000', '127.3.2.1', '[::1]:3000', 'LOCALHOST'])(
    'is a request to %s without forwarding headers',
    async (host) => {
      expect((await look({ host })).seen.direct).toBe(true)
    },
  )

  it.each<Record<string, string>>([
    { host: 'school.example' },
    { host: 'localhost.school.example' },
    { host: '127.0.0.1.school.example' },
    { host: '192.168.0.10:3000' },
    { host: '0.0.0.0:3000' },
    { host: 'localhost', 'x-forwarded-for': '127.0.0.1' },
    { host: 'localhost', 'x-forwarded-host': 'localhost' },
    { host: 'localhost', 'X-Forwarded-Proto': 'http' },
    { host: 'localhost', forwarded: 'for=127.0.0.1' },
    { host: 'localhost', 'x-real-ip': '127.0.0.1' },
    { host: 'localhost', via: '1.1 proxy' },
    { host: 'school.example', 'x-tropa-direct': '1' },
    { host: 'localhost', 'x-forwarded-for': '127.0.0.1', 'x-tropa-direct': '1' },
  ])('is not %j, proxy trusted or not', async (headers) => {
    expect((await look(headers)).seen.direct).toBe(false)
    trustProxy = true
    expect((await look(headers)).seen.direct).toBe(false)
  })
})

describe('the address that a request comes from', () => {
  const claims = { 'x-forwarded-for': '203.0.113.7, 198.51.100.2', 'x-tropa-address': '203.0.113.9' }

  it('is the other end of the connection, whatever strangers claim', async () => {
    expect((await look()).seen.address).toBe('127.0.0.1')
    expect((await look(claims)).seen.address).toBe('127.0.0.1')
    expect((await look({ forwarded: 'for=203.0.113.7', 'x-real-ip': '203.0.113.7' })).seen.address).toBe(
      '127.0.0.1',
    )
  })

  it('is behind a trusted proxy what that one has seen, not what was claimed before it', async () => {
    trustProxy = true
    expect((await look(claims)).seen.address).toBe('198.51.100.2')
    expect((await look({ 'x-forwarded-for': '2001:db8:1:2:3:4:5:6' })).seen.address).toBe('2001:db8:1:2::/64')
    for (const said of ['', 'unknown', '_hidden', '203.0.113.7, unknown', 'evil\u00e9'])
      expect((await look({ 'x-forwarded-for': said })).seen.address, said).toBe('127.0.0.1')
    expect((await look({ 'x-tropa-address': '203.0.113.9' })).seen.address).toBe('127.0.0.1')
  })

  it.each([
    ['10.0.0.1', '10.0.0.1'],
    ['10.0.0.1:50123', '10.0.0.1'],
    ['::ffff:10.0.0.1', '10.0.0.1'],
    ['::ffff:a00:1', '10.0.0.1'],
    ['[2001:db8:1:2::5]:443', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['2001:db8::', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['10.0.0', null],
    ['2001:db8', null],
    ['localhost', null],
    ['', null],
  ])('%s counts as %s', (written, place) => {
    expect(networkOf(written)).toBe(place)
  })
})

describe('the origin of the program', () => {
  it('is what the request says, and what a stranger forwards is not heard', async () => {
    const headers = { host: 'tropa.test', 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'https' }
    expect((await look(headers)).seen.origin).toBe('http://tropa.test')
    trustProxy = true
    expect((await look(headers)).seen.origin).toBe('https://evil.test')
    vi.stubEnv('NEXTAUTH_URL', 'https://tropa.school.test/anything')
    expect((await look(headers)).seen.origin).toBe('https://tropa.school.test')
  })

  it.each([
    [{ host: 'tropa.test', origin: 'http://tropa.test' }, false],
    [{ host: 'tropa.test', origin: 'http://TROPA.test' }, false],
    [{ host: 'tropa.test' }, false],
    [{ host: 'tropa.test', 'sec-fetch-site': 'same-origin' }, false],
    [{ host: 'tropa.test', 'sec-fetch-site': 'none' }, false],
    [{ host: 'tropa.test', origin: 'https://tropa.test' }, true],
    [{ host: 'tropa.test', origin: 'http://tropa.test:81' }, true],
    [{ host: 'tropa.test', origin: 'http://evil.test' }, true],
    [{ host: 'tropa.test', origin: 'http://tropa.test.evil.test' }, true],
    [{ host: 'tropa.test', origin: 'null' }, true],
    [{ host: 'tropa.test', origin: '' }, true],
    [{ host: 'tropa.test', 'sec-fetch-site': 'cross-site' }, true],
    [{ host: 'tropa.test', 'sec-fetch-site': 'same-site' }, true],
    [{ host: 'tropa.test', origin: 'http://evil.test', 'x-forwarded-host': 'evil.test' }, true],
  ])('%j is foreign: %s', async (headers, foreign) => {
    expect((await look(headers)).seen.foreign).toBe(foreign)
  })
})

describe('every answer', () => {
  const policyOf = (answer: IncomingMessage['headers']) =>
    new Map(
      String(answer['content-security-policy'])
        .split('; ')
        .map((directive) => [directive.split(' ', 1)[0], directive.split(' ').slice(1)]),
    )

  it('has a policy that lets scripts run only with the nonce of this one answer', async () => {
    const [first, second] = [await look(), await look()]
    const scripts = policyOf(first.answer).get('script-src')
    expect(scripts).toEqual([`'nonce-${first.seen.nonce}'`, `'strict-dynamic'`])
    expect(Buffer.from(first.seen.nonce, 'base64')).toHaveLength(16)
    expect(first.seen.nonce).not.toBe(second.seen.nonce)
    // Next takes the nonce from the request's own policy.
    expect(first.seen.policy).toBe(first.answer['content-security-policy'])
  })

  it('forbids frames, plugins, foreign forms and foreign connections', async () => {
    const policy = policyOf((await look({ host: 'tropa.test' })).answer)
    expect(Object.fromEntries(policy)).toMatchObject({
      'default-src': [`'self'`],
      'connect-src': [`'self'`, 'ws://tropa.test'],
      'object-src': [`'none'`],
      'base-uri': [`'none'`],
      'form-action': [`'self'`],
      'frame-ancestors': [`'none'`],
    })
  })

  it('never takes a directive from the Host', async () => {
    const { answer } = await look({ host: "x; script-src 'unsafe-inline'" })
    expect(policyOf(answer).get('connect-src')).toEqual([`'self'`])
    expect(answer['content-security-policy']).not.toContain(`script-src 'unsafe-inline'`)
  })

  it('has the headers beside it, and those of https only over https', async () => {
    const plain = (await look()).answer
    expect(plain).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(plain['strict-transport-security']).toBeUndefined()
    vi.stubEnv('NEXTAUTH_URL', 'https://tropa.school.test')
    const secure = (await look({ host: 'tropa.school.test' })).answer
    expect(secure['strict-transport-security']).toBe('max-age=31536000')
    expect(policyOf(secure).get('connect-src')).toEqual([`'self'`, 'wss://tropa.school.test'])
    expect(policyOf(secure).has('upgrade-insecure-requests')).toBe(true)
  })
})

describe('the page to go to after signing in', () => {
  it.each([
    ['/roadmaps/1?group=month#card', '/roadmaps/1?group=month#card'],
    ['roadmaps', '/roadmaps'],
    [null, '/'],
    ['', '/'],
    ['https://evil.test/', '/'],
    ['//evil.test', '/'],
    ['/\\evil.test', '/'],
    ['\\\\evil.test', '/'],
    ['\t//evil.test', '/'],
    ['/.//evil.test', '/'],
    ['/a/..//evil.test', '/'],
    ['javascript:alert(1)', '/'],
    ['data:text/html,x', '/'],
    ['http://tropa.invalid//evil.test', '/'],
    ['//evil', '/'],
    ['///evil.test', '/'],
    ['/\\evil', '/'],
    ['/\\/evil.test', '/'],
    ['\r\n//evil.test', '/'],
    ['/\t/evil.test', '/'],
    ['/\n/evil.test', '/'],
    [' //evil.test', '/'],
    ['//user@evil.test', '/'],
    ['http:evil.test', '/evil.test'],
    ['http:///evil.test', '/'],
    ['javascript:/a', '/'],
    ['blob:http://tropa.invalid/x', '/'],
    ['//[', '/'],
    // Encoded, they are parts of a path of this site and nothing else.
    ['%2f%2fevil.test', '/%2f%2fevil.test'],
    ['/%2fevil.test', '/%2fevil.test'],
    ['/%5cevil.test', '/%5cevil.test'],
    ['/%0d%0aLocation:%20https://evil.test', '/%0d%0aLocation:%20https://evil.test'],
    // No line can be broken out of a header.
    ['/a\r\nSet-Cookie: x=1', '/aSet-Cookie:%20x=1'],
    ['/a?b=\r\nLocation: //evil.test', '/a?b=Location:%20//evil.test'],
  ])('of %j is %s', (asked, path) => {
    expect(ownPath(asked)).toBe(path)
  })
})
