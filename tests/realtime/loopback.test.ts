import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { moveCard } from '@/domain/board/moveCard'
import { readBoard } from '@/domain/board/readBoard'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember, type Member } from '@/tests/factories/buildMember'
import { buildRoadmap } from '@/tests/factories/buildRoadmap'
import { askForTicket, cookieOf, serve, type Served } from '@/tests/realtime/serve'

const database = testDatabase()
let served: Served
beforeAll(async () => {
  served = await serve()
})
afterAll(() => served.close())

const connect = async (member: Member, document: string) => {
  const cookie = await cookieOf(member)
  const { body } = await askForTicket(served, { document, schemaVersion: 1 }, { cookie })
  const websocketProvider = new HocuspocusProviderWebsocket({
    url: served.collab,
    WebSocketPolyfill: WebSocket,
  })
  const provider = new HocuspocusProvider({
    websocketProvider,
    name: body.name ?? '',
    token: body.ticket ?? '',
  })
  provider.attach()
  await vi.waitFor(() => expect(provider.isSynced).toBe(true))
  const leave = () => {
    provider.destroy()
    websocketProvider.destroy()
  }
  return { provider, leave, doc: provider.document }
}

describe('on a real port', () => {
  it('two members see what each of them does, and it is in the log', async () => {
    const roadmap = await buildRoadmap()
    const [one, two] = await Promise.all([
      buildMember({ organisationId: roadmap.organisationId }),
      buildMember({ organisationId: roadmap.organisationId, role: 'workingGroupMember' }),
    ])
    const [first, second] = [await connect(one, roadmap.name), await connect(two, roadmap.name)]
    const { cards } = readBoard(first.doc)
    moveCard(first.doc, cards[0]!.id, { status: 'doing', after: null })
    moveCard(second.doc, cards[1]!.id, { status: 'done', after: null })
    const statuses = ({ doc }: { doc: typeof first.doc }) => readBoard(doc).cards.map(({ status }) => status)
    await vi.waitFor(() => {
      expect(statuses(first)).toEqual(['doing', 'done', 'planned'])
      expect(statuses(second)).toEqual(['doing', 'done', 'planned'])
      expect([first.provider.unsyncedChanges, second.provider.unsyncedChanges]).toEqual([0, 0])
    })
    const rows = await database.prisma.documentUpdate.findMany({ where: { documentId: roadmap.id } })
    expect(rows).toHaveLength(3)
    expect(new Set(rows.map(({ accountId }) => accountId))).toEqual(
      new Set([one.accountId, two.accountId, null]),
    )
    first.leave()
    second.leave()
  })
})
