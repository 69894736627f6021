import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'
import { log } from '@/server/log'

const types: Record<string, string> = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
}

const ending = '.br'

/**
 * Sends the files of a folder that were packed with Brotli at the build (server/packStatic.mjs) to browsers that take
 * them; says whether it does. `address` is where the folder stands on the site. What is not packed, and who cannot
 * unpack, is left to others. The names hold a digest of the content: a browser may keep them for ever.
 */
export const packedFiles = (
  folder: string | null,
  address: string,
): ((request: IncomingMessage, response: ServerResponse) => boolean) => {
  const names = folder && existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  // Only what was found here is ever read, whatever somebody asks for.
  const files = new Map(
    names
      .filter((name) => name.endsWith(ending))
      .map((name) => [
        address + name.slice(0, -ending.length).split(sep).join('/'),
        join(folder ?? '', name),
      ]),
  )
  const read = new Map<string, Promise<Buffer>>()
  return (request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? ''
    const file = files.get(path)
    const type = types[extname(path)]
    const takes = /\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/u.test(
      String(request.headers['accept-encoding'] ?? ''),
    )
    if (!file || !type || !takes || !['GET', 'HEAD'].includes(request.method ?? '')) return false
    const content = read.get(file) ?? readFile(file)
    read.set(file, content)
    content.then(
      (bytes) => {
        response.writeHead(200, {
          'Content-Type': type,
          'Content-Encoding': 'br',
          'Content-Length': bytes.length,
          'Cache-Control': 'public, max-age=31536000, immutable',
          Vary: 'Accept-Encoding',
        })
        response.end(request.method === 'HEAD' ? undefined : bytes)
      },
      (error: unknown) => {
        read.delete(file)
        log.error({ err: error, file }, 'a packed file cannot be read')
        response.writeHead(500).end()
      },
    )
    return true
  }
}
