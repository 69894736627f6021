import { frameKind, type FrameKind } from './frameKind'

/** What we need of a websocket; tests put a network of their own behind it. */
export type SocketClass = new (url: string) => WebSocket

type Watcher = {
  sent: (kind: Extract<FrameKind, 'all' | 'edit'>) => void
  answered: (isSaved: boolean) => void
}

/**
 * A websocket class that tells what leaves by its newest websocket and what is answered there. Everything else about it
 * is as before. What an older one still hears is nobody's: its messages are sent again by the newest.
 */
export const watchSocket = (Base: SocketClass, { sent, answered }: Watcher): SocketClass => {
  let newest: WebSocket | null = null
  const open = (url: string): WebSocket => {
    const socket = new Base(url)
    newest = socket
    const send = socket.send.bind(socket)
    socket.send = (data) => {
      const kind = data instanceof Uint8Array && socket === newest ? frameKind(data) : null
      if (kind === 'all' || kind === 'edit') sent(kind)
      send(data)
    }
    socket.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
      if (socket !== newest) return
      const kind = frameKind(new Uint8Array(data))
      if (kind === 'saved' || kind === 'refused') answered(kind === 'saved')
    })
    return socket
  }
  return class {
    constructor(url: string) {
      return open(url)
    }
  } as unknown as SocketClass
}
