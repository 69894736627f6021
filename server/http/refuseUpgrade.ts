import type { Duplex } from 'node:stream'

/**
 * Answers an upgrade with a status line and ends the connection, also for a peer who does not: no time-out of the
 * server watches it any more.
 */
export const refuseUpgrade = (socket: Duplex, status: string): void => {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy())
}
