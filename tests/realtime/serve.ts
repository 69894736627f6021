import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { encode } from 'next-auth/jwt'
import { POST } from '@/app/api/collab/ticket/route'
import { Hub } from '@/server/realtime/Hub'
import { screenRequest } from '@/server/http/screenRequest'
import { sessionCookieName } from '@/server/session'
import type { Member } from '@/tests/factories/buildMember'

/** The ticket route and `/collab` on one port of this machine, as the program serves them, without pages. */
export type Served = { origin: string; collab: string; hub: Hub; close: () => Promise<void> }

export const serve = async (hub = new Hub()): Promise<Served> => {
  process.env.NEXTAUTH_SECRET = 'a secret of the tests and of nobody else'
  const server = createServer((request, response) => {
    screenRequest(request, false)
    const asked = new Request(`http://${request.headers.host}${request.url}`, {
      method: 'POST',
      headers: request.headers as Record<string, string>,
      body: request as unknown as ReadableStream,
      duplex: 'half',
    } as RequestInit)
    void POST(asked, { params: Promise.resolve({}) }).then(async (answer) => {
      response.writeHead(answer.status, { 'Content-Type': 'application/json' })
      response.end(await answer.text())
    })
  })
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    screenRequest(request, false)
    hub.upgrade(request, socket, head)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    hub,
    origin: `http://127.0.0.1:${port}`,
    collab: `ws://127.0.0.1:${port}/collab`,
    async close() {
      await hub.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The cookie that a browser has after signing in. */
export const cookieOf = async ({ sessionId }: Pick<Member, 'sessionId'>): Promise<string> => {
  const secret = process.env.NEXTAUTH_SECRET ?? ''
  return `${sessionCookieName(false)}=${await encode({ token: { sid: sessionId }, secret })}`
}

/** `POST /api/collab/ticket` as a browser sends it. */
export const askForTicket = async (
  { origin }: Pick<Served, 'origin'>,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{
  status: number
  body: { ticket?: string; name?: string; schemaVersion?: number; code?: string }
}> => {
  const answer = await fetch(`${origin}/api/collab/ticket`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return { status: answer.status, body: (await answer.json()) as { ticket?: string } }
}
