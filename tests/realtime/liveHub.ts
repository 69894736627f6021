import { afterEach, beforeEach } from 'vitest'
import type * as Y from 'yjs'
import { prisma } from '@/server/database/prisma'
import { Hub } from '@/server/realtime/Hub'
import { buildMember, type Member } from '@/tests/factories/buildMember'
import { buildRoadmap, type BuiltRoadmap } from '@/tests/factories/buildRoadmap'
import { Network } from '@/tests/realtime/network'
import { RawClient } from '@/tests/realtime/RawClient'
import { ticketFor } from '@/tests/realtime/ticketFor'

type HubOptions = ConstructorParameters<typeof Hub>[0]

/** A hub on a test network, new for each test, and what tests do with it most. */
export type LiveHub = {
  hub: Hub
  network: Network
  /** A roadmap and one who may edit it. */
  build: () => Promise<{ roadmap: BuiltRoadmap; author: Member }>
  /** A member's client, connected and brought up to date. */
  join: (member: Pick<Member, 'sessionId'>, roadmap: { name: string }, doc?: Y.Doc) => Promise<RawClient>
  /** The same, not yet let in. */
  knock: (member: Pick<Member, 'sessionId'>, roadmap: { name: string }, doc?: Y.Doc) => Promise<RawClient>
}

export const liveHub = (options: () => HubOptions = () => ({})): LiveHub => {
  const live: LiveHub = {
    hub: undefined as unknown as Hub,
    network: undefined as unknown as Network,
    async build() {
      const roadmap = await buildRoadmap()
      return { roadmap, author: await buildMember({ organisationId: roadmap.organisationId }) }
    },
    async knock(member, { name }, doc) {
      const { ticket } = await ticketFor(member, name)
      return new RawClient(live.network.open(), { name, ticket, ...(doc && { doc }) })
    },
    async join(member, roadmap, doc) {
      const client = await live.knock(member, roadmap, doc)
      await live.network.until(() => client.isSaved || client.closed !== null)
      if (client.closed) throw new Error(`closed with ${client.closed.code}`)
      return client
    },
  }
  beforeEach(() => {
    live.hub = new Hub(options())
    live.network = new Network(live.hub)
  })
  afterEach(() => live.hub.close())
  return live
}

/** What is stored of a document: a refused edit leaves all of it as it was. */
export const storedOf = async ({ id }: { id: string }) => {
  const [document, updates, clients] = await Promise.all([
    prisma().document.findUniqueOrThrow({ where: { id } }),
    prisma().documentUpdate.findMany({ where: { documentId: id }, orderBy: { seq: 'asc' } }),
    prisma().documentClient.findMany({ where: { documentId: id }, orderBy: { clientId: 'asc' } }),
  ])
  return { document, updates, clients }
}
