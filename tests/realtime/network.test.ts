import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addCard } from '@/domain/board/addCard'
import { editCard } from '@/domain/board/editCard'
import { readBoard } from '@/domain/board/readBoard'
import { Hub } from '@/server/realtime/Hub'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember } from '@/tests/factories/buildMember'
import { buildRoadmap } from '@/tests/factories/buildRoadmap'
import { Network } from '@/tests/realtime/network'
import { provide } from '@/tests/realtime/provide'
import { RawClient } from '@/tests/realtime/RawClient'
import { ticketFor } from '@/tests/realtime/ticketFor'

const database = testDatabase()
let hub: Hub
let network: Network

beforeEach(() => {
  hub = new Hub()
  network = new Network(hub)
})
afterEach(() => hub.close())

describe('over the network that a test pumps', () => {
  it('what a client of its own writes is acknowledged, in the log, and on the screen of a provider', async () => {
    const roadmap = await buildRoadmap()
    const author = await buildMember({ organisationId: roadmap.organisationId })
    const provider = provide(network, author, roadmap.name)
    const client = new RawClient(network.open(), await ticketFor(author, roadmap.name))
    await network.until(() => client.isSaved && provider.isSynced)
    expect(client.scope).toBe('read-write')

    const { sections, cards } = readBoard(client.doc)
    expect(cards).toHaveLength(3)
    const id = addCard(client.doc, { title: 'Провести анкетирование' }, { sectionId: sections[0]!.id })
    await network.until(() => client.isSaved)
    const updates = await database.prisma.documentUpdate.findMany({
      where: { documentId: roadmap.id },
      orderBy: { seq: 'asc' },
    })
    expect(updates.map(({ seq, accountId }) => [seq, accountId])).toEqual([
      [1, null],
      [2, author.accountId],
    ])
    await network.until(() => readBoard(provider.document).cards.some((card) => card.id === id))

    editCard(provider.document, id, { title: 'Обработать анкеты' })
    await network.until(() => !provider.hasUnsyncedChanges)
    await network.until(() => readBoard(client.doc).cards.some(({ title }) => title === 'Обработать анкеты'))
    provider.destroy()
    provider.socket.destroy()
  })

  it('what was typed while the network was down arrives once it is back, once', async () => {
    const roadmap = await buildRoadmap()
    const author = await buildMember({ organisationId: roadmap.organisationId })
    const provider = provide(network, author, roadmap.name)
    await network.until(() => provider.isSynced)
    const { sections } = readBoard(provider.document)
    network.cut()
    addCard(provider.document, { title: 'Пока не было связи' }, { sectionId: sections[0]!.id })
    await network.until(() => provider.isSynced && !provider.hasUnsyncedChanges)
    const client = new RawClient(network.open(), await ticketFor(author, roadmap.name))
    await network.until(() => client.isSynced)
    expect(readBoard(client.doc).cards.filter(({ title }) => title === 'Пока не было связи')).toHaveLength(1)
    expect(await database.prisma.documentUpdate.count({ where: { documentId: roadmap.id } })).toBe(2)
    provider.destroy()
    provider.socket.destroy()
  })
})
