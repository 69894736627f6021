import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connectPool } from '@/server/database/pool'
import { connectPrisma } from '@/server/database/prisma'
import { Projector } from '@/server/projections/Projector'
import { Hub } from '@/server/realtime/Hub'
import { Relay } from './Relay'

/*
 * Started by bench/openBench.ts with a server's kind and the address of the database. Tells its port, answers what CPU
 * it has used, and ends when its parent lets go of it.
 */
const [kind, appUrl = ''] = process.argv.slice(2)
connectPool(appUrl)
connectPrisma(appUrl)

const server = createServer()
if (kind === 'relay') new Relay(server)
else {
  // With everything on that works behind an edit in the program.
  new Projector()
  const hub = new Hub()
  server.on('upgrade', (request, socket, head) => hub.upgrade(request, socket, head))
}
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))

process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({ cpu: (user + system) / 1e6 })
})
process.on('disconnect', () => process.exit(0))
