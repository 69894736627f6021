import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packedFiles } from '@/server/http/packedFiles'
import { packStatic } from '@/server/packStatic.mjs'

const folder = mkdtempSync(join(tmpdir(), 'tropa-packed-'))
const script = `console.log(${JSON.stringify('Тропа '.repeat(200))})`
let server: Server

beforeAll(async () => {
  const site = join(folder, 'static')
  mkdirSync(join(site, 'chunks'), { recursive: true })
  writeFileSync(join(site, 'chunks', 'one.js'), script)
  writeFileSync(join(site, 'two.css'), 'a { color: red }')
  writeFileSync(join(site, 'font.woff2'), 'font')
  writeFileSync(join(folder, 'secret.js.br'), 'secret')
  await packStatic(site)
  const send = packedFiles(site, '/static/')
  server = createServer((request, response) => {
    if (!send(request, response)) response.end('somebody else')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const ask = async (path: string, encoding?: string, method = 'GET') => {
  const { port } = server.address() as AddressInfo
  const answer = await new Promise<IncomingMessage>((resolve, reject) =>
    get(
      { port, path, method, agent: false, headers: encoding ? { 'accept-encoding': encoding } : {} },
      resolve,
    ).on('error', reject),
  )
  const parts: Buffer[] = []
  for await (const part of answer) parts.push(part as Buffer)
  return { headers: answer.headers, body: Buffer.concat(parts) }
}

test('a packed script is sent as it was packed, to be kept for ever', async () => {
  const { headers, body } = await ask('/static/chunks/one.js?v=1', 'gzip, deflate, br, zstd')
  expect(headers).toMatchObject({
    'content-type': 'application/javascript; charset=UTF-8',
    'content-encoding': 'br',
    'content-length': `${body.length}`,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
  })
  expect(brotliDecompressSync(body).toString()).toBe(script)
  expect(body.length).toBeLessThan(script.length / 4)
  const style = await ask('/static/two.css', 'br')
  expect(style.headers['content-type']).toBe('text/css; charset=UTF-8')
  expect((await ask('/static/two.css', 'br', 'HEAD')).body).toHaveLength(0)
})

test.each([
  ['a browser that cannot unpack it', '/static/two.css', 'gzip'],
  ['a browser that says nothing of it', '/static/two.css', undefined],
  ['a browser that refuses it', '/static/two.css', 'gzip, br;q=0'],
  ['what is not packed', '/static/font.woff2', 'br'],
  ['what is not there', '/static/chunks/two.js', 'br'],
  ['what stands outside the folder', '/static/../secret.js', 'br'],
  ['the packed file itself', '/static/two.css.br', 'br'],
])('%s is left to others', async (_, path, encoding) => {
  expect((await ask(path, encoding)).body.toString()).toBe('somebody else')
})

test('sending is left to others', async () => {
  expect((await ask('/static/two.css', 'br', 'POST')).body.toString()).toBe('somebody else')
})
