import { once } from 'node:events'
import { WebSocket } from 'ws'
import { schemaVersion } from '@/domain/collab/schemaVersion'
import type { ClientSocket } from '@/tests/realtime/Link'
import { RawClient } from '@/tests/realtime/RawClient'

/** Somebody who has signed in at a running program over HTTP, as docs/protocol.md tells an outside client. */
export interface SignedIn {
  /** The cookies to send. */
  readonly cookie: string
  /** GETs a path and gives its JSON. Throws where the answer is not 200. */
  read<Value>(path: string): Promise<Value>
  /** Opens a document over a real websocket and resolves once it is synced. */
  open(document: string): Promise<RawClient>
}

/** Signs in at the program at `address`. Throws where it is refused. */
export async function signedIn(address: string, login: string, password: string): Promise<SignedIn> {
  const asked = await fetch(`${address}/api/auth/csrf`)
  const { csrfToken } = (await asked.json()) as { csrfToken: string }
  const answered = await fetch(`${address}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies(asked) },
    body: new URLSearchParams({ csrfToken, login, password, json: 'true' }),
  })
  const cookie = cookies(answered)
  if (!cookie.includes('session-token')) throw new Error(`${login} was refused: ${answered.status}`)

  const ask = async <Value>(path: string, init: RequestInit = {}): Promise<Value> => {
    const answer = await fetch(`${address}${path}`, { ...init, headers: { ...init.headers, cookie } })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as Value
  }
  return {
    cookie,
    read: (path) => ask(path),
    async open(document) {
      const ticket = await ask<{ ticket: string; name: string }>('/api/collab/ticket', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ document, schemaVersion }),
      })
      const socket = new WebSocket(`${address.replace('http', 'ws')}/collab`)
      socket.binaryType = 'arraybuffer'
      const client = new RawClient(socket as unknown as ClientSocket, ticket)
      while (!client.isSaved) await once(socket, 'message')
      return client
    },
  }
}

const cookies = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
