import * as Y from 'yjs'
import { WebSocket } from 'ws'
import type { ClientSocket } from '@/tests/realtime/Link'
import { RawClient } from '@/tests/realtime/RawClient'
import type { BenchServer } from './openBench'

/** One open page, as the load knows it. */
export type Page = {
  doc: Y.Doc
  /** Called for each edit of this page that was acknowledged, in their order. */
  onAcknowledged: () => void
  close(): void
}

/** Ticket and name of a board that a page may open. */
export type Key = { ticket: string; name: string }

const opened = (socket: WebSocket) =>
  new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))

const connect = ({ port }: BenchServer): WebSocket => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/collab`, { perMessageDeflate: false })
  socket.binaryType = 'arraybuffer'
  return socket
}

/** Opens a board of the program; `bytes` is what came over the wire for it. Resolves when the board is there. */
export const openPage = async (server: BenchServer, key: Key): Promise<Page & { bytes: number }> => {
  const socket = connect(server)
  let bytes = 0
  const client = new RawClient(socket as unknown as ClientSocket, key)
  await new Promise<void>((resolve, reject) => {
    socket.on('message', (data: ArrayBuffer) => {
      bytes += data.byteLength
      if (client.isSaved) resolve()
    })
    socket.once('error', reject)
    socket.once('close', (code) => reject(new Error(`the page was closed with ${code}`)))
  })
  const page = {
    doc: client.doc,
    bytes,
    onAcknowledged: () => undefined as void,
    close: () => socket.close(),
  }
  client.onAcknowledged = () => page.onAcknowledged()
  return page
}

/** The same over the relay, which has no content of its own: the page begins with `state`. */
export const openRelayPage = async (server: BenchServer, state: Uint8Array): Promise<Page> => {
  const socket = connect(server)
  await opened(socket)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const page = { doc, onAcknowledged: () => undefined as void, close: () => socket.close() }
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== socket) socket.send(update)
  })
  socket.on('message', (data: ArrayBuffer) => {
    if (data.byteLength === 0) page.onAcknowledged()
    else Y.applyUpdate(doc, new Uint8Array(data), socket)
  })
  return page
}
