import { createServer, type IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import next from 'next'
import { packedFiles } from '@/server/http/packedFiles'
import { refuseUpgrade } from '@/server/http/refuseUpgrade'
import { screenRequest } from '@/server/http/screenRequest'
import { secureResponse } from '@/server/http/secureResponse'
import { StartError } from '@/server/StartError'

/** Takes over a socket that asks to be upgraded. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

export interface SiteOptions {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  readonly development: boolean
  /** Whether forwarding headers come from a proxy of ours. */
  readonly trustProxy: boolean
  /** By path, without the query. Every other path is Next's (hot reload in development) or refused. */
  readonly upgrades: Readonly<Record<string, Upgrade>>
}

/** The listening site. */
export interface Site {
  /** As one would type it into a browser, without a slash at the end. */
  readonly address: string
  /** Takes no new connections, lets running requests finish for 3 s, cuts the rest. Never throws. */
  close(): Promise<void>
}

const requestPatience = 3_000

/** Serves pages and upgrades on one port. Throws a StartError when the port cannot be had. */
export async function openSite({
  host,
  port,
  development,
  trustProxy,
  upgrades,
}: SiteOptions): Promise<Site> {
  // Next would add its own upgrade listener to our server and end the sockets that it does not know: it gets one that
  // never listens, and we pass on what is meant for it.
  const decoy = new Server()
  const app = next({ dev: development, hostname: host, port, httpServer: decoy })
  await app.prepare()
  const serve = app.getRequestHandler()
  const sendPacked = packedFiles(development ? null : '.next/static', '/_next/static/')

  const server = createServer((request, response) => {
    screenRequest(request, trustProxy)
    secureResponse(request, response, development)
    if (sendPacked(request, response)) return
    void serve(request, response)
  })
  server.on('upgrade', (request, socket, head) => {
    // A peer that resets its connection must not end the process.
    socket.on('error', () => socket.destroy())
    screenRequest(request, trustProxy)
    const path = (request.url ?? '').split('?', 1)[0] as string
    const upgrade = upgrades[path]
    if (upgrade) upgrade(request, socket, head)
    else if (development && decoy.listenerCount('upgrade') > 0) decoy.emit('upgrade', request, socket, head)
    else refuseUpgrade(socket, '404 Not Found')
  })
  await listen(server, host, port)

  return {
    address: addressOf(server, host),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      const cut = setTimeout(() => server.closeAllConnections(), requestPatience)
      await closed
      clearTimeout(cut)
      await app.close()
    },
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      const words: Record<string, string> = {
        EADDRINUSE: `PORT ${port} on ${host} is taken by another program. Stop that one, or set another PORT.`,
        EACCES: `PORT ${port} is reserved for the system's own services. Set a PORT from 1024 up.`,
        EADDRNOTAVAIL: `HOST ${host} is not an address of this machine.`,
        ENOTFOUND: `HOST ${host} is not known.`,
      }
      const known = error.code && words[error.code]
      reject(known ? new StartError(known) : error)
    }
    server.once('error', failed)
    server.listen(port, host, () => {
      server.off('error', failed)
      resolve()
    })
  })
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo
  const everywhere = host === '0.0.0.0' || host === '::'
  return `http://${everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`
}
