import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { editCard } from '@/domain/board/editCard'
import { readBoard } from '@/domain/board/readBoard'
import { tickOccurrence } from '@/domain/board/tickOccurrence'
import { Device } from '@/components/device/Device'
import { sendUnsent } from '@/components/device/sendUnsent'
import type { TicketAnswer } from '@/components/realtime/askTicket'
import { saveStanding } from '@/components/realtime/LinkState'
import { Hub } from '@/server/realtime/Hub'
import { makeTicket } from '@/server/realtime/makeTicket'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember, type Member } from '@/tests/factories/buildMember'
import { buildRoadmap, type BuiltRoadmap } from '@/tests/factories/buildRoadmap'
import { Network } from '@/tests/realtime/network'
import { openLink } from '../realtime/openLink'
import { createMemoryStore, memoryDisk, type MemoryDisk } from './createMemoryStore'

const database = testDatabase()
let hub: Hub
let network: Network
let roadmap: BuiltRoadmap
let author: Member
let disk: MemoryDisk

beforeEach(async () => {
  hub = new Hub()
  network = new Network(hub)
  roadmap = await buildRoadmap()
  author = await buildMember({ organisationId: roadmap.organisationId })
  disk = memoryDisk()
})
afterEach(() => hub.close())

const deviceOf = ({ accountId }: Member): Device =>
  new Device({ accountId, sharedComputer: false, readKey: () => Promise.reject(new Error('no need')) }, () =>
    Promise.resolve(createMemoryStore(disk)),
  )

const online =
  ({ sessionId }: Member) =>
  async (document: string): Promise<TicketAnswer> => {
    const result = await makeTicket.perform(sessionId, { document, schemaVersion: 1 })
    return result.ok
      ? { kind: 'ticket', ...result.value }
      : { kind: result.code === 'outage' ? 'later' : 'noAccess' }
  }
const offline = () => Promise.resolve<TicketAnswer>({ kind: 'later' })

const open = async (askTicket: (document: string) => Promise<TicketAnswer>, device = deviceOf(author)) => {
  const about = { title: 'Карта', path: '/roadmaps/1' }
  const opened = openLink(network, { document: roadmap.name, askTicket, device, about })
  await network.until(() => opened.link.getState() !== null)
  return opened
}
type Opened = Awaited<ReturnType<typeof open>>

/** Opens the board once while there is a network, so that the device has all of it. */
const visit = async (): Promise<void> => {
  const mine = await open(online(author))
  await network.until(
    () => mine.state().phase === 'live' && [...disk.documents.values()].some(({ isWhole }) => isWhole),
  )
  mine.leave()
  await network.until(() => mine.link.getState() === null)
}

/** The browser is closed without a word: what is only in memory is gone. */
const crash = ({ link }: Opened) => link.letGo()

const edit = ({ state }: Opened, title: string) =>
  editCard(state().doc, readBoard(state().doc).cards[0]!.id, { title })
const titles = ({ state }: Opened) => readBoard(state().doc).cards.map(({ title }) => title)
const edits = () => disk.updates.filter(({ isEdit }) => isEdit).length
const stored = () => database.prisma.documentUpdate.count({ where: { documentId: roadmap.id } })

describe('a link that keeps its document on the device', () => {
  it('S17a: opens the board without a network, keeps what is typed through a crash, and sends it once', async () => {
    await visit()
    const first = await open(offline)
    await network.until(() => first.state().isLoaded)
    expect(first.state().unsaved).toBe(0)
    edit(first, 'Без сети')
    expect(saveStanding(first.state())).not.toBe('saved')
    await network.until(() => saveStanding(first.state()) === 'kept')
    crash(first)

    const again = await open(offline)
    await network.until(() => again.state().unsaved === 1)
    expect(saveStanding(again.state())).toBe('kept')
    expect(titles(again)).toContain('Без сети')
    crash(again)

    const back = await open(online(author))
    await network.until(() => saveStanding(back.state()) === 'saved' && edits() === 0)
    expect(back.seen.map(saveStanding).slice(0, -1)).not.toContain('saved')
    expect(await stored()).toBe(2)
    crash(back)

    const last = await open(online(author))
    await network.until(() => last.state().phase === 'live')
    expect(last.state().unsaved).toBe(0)
    expect(await stored()).toBe(2)
    crash(last)
  })

  it('S17a: an edit that takes something away, and adds nothing, is known as not sent too', async () => {
    const prepared = await open(online(author))
    await network.until(() => prepared.state().phase === 'live')
    const id = readBoard(prepared.state().doc).cards[0]!.id
    tickOccurrence(prepared.state().doc, id, '2021-09', true)
    await network.until(() => prepared.state().unsaved === 0 && edits() === 0)
    crash(prepared)
    const mine = await open(offline)
    await network.until(() => mine.state().isLoaded)
    tickOccurrence(mine.state().doc, id, '2021-09', false)
    await network.until(() => mine.state().isKept)
    crash(mine)
    const back = await open(online(author))
    await network.until(() => back.state().unsaved === 1)
    await network.until(() => saveStanding(back.state()) === 'saved')
    expect(await stored()).toBe(3)
    crash(back)
  })

  it('S17a: two tabs share what is kept, and each edit arrives once', async () => {
    await visit()
    const [one, other] = [await open(offline), await open(offline)]
    await network.until(() => one.state().isLoaded && other.state().isLoaded)
    edit(one, 'Из первой')
    editCard(other.state().doc, readBoard(other.state().doc).cards[0]!.id, { reason: 'Из второй' })
    await network.until(() => one.state().isKept && other.state().isKept)
    crash(one)
    crash(other)
    const [first, second] = [await open(online(author)), await open(online(author))]
    await network.until(
      () => [first, second].every(({ state }) => saveStanding(state()) === 'saved') && edits() === 0,
    )
    expect(readBoard(first.state().doc).cards[0]).toMatchObject({ title: 'Из первой', reason: 'Из второй' })
    await network.until(() => readBoard(second.state().doc).cards[0]?.reason === 'Из второй')
    expect(first.state().doc.toJSON()).toEqual(second.state().doc.toJSON())
    expect(await stored()).toBeLessThanOrEqual(3)
    crash(first)
    crash(second)
  })

  it('S17b: a full device is told, says no longer that anything is kept, and editing goes on', async () => {
    await visit()
    const mine = await open(offline)
    await network.until(() => mine.state().isLoaded)
    disk.failure = Object.assign(new Error('full'), { name: 'QuotaExceededError' })
    edit(mine, 'Не поместится')
    await network.until(() => mine.state().trouble !== null)
    expect(mine.state()).toMatchObject({ trouble: 'full', isKept: false, unsaved: 1 })
    expect(mine.seen.map(saveStanding)).not.toContain('kept')
    edit(mine, 'И дальше')
    expect(titles(mine)).toContain('И дальше')
    crash(mine)
  })

  it('S17b: a device that cannot be opened is told, and the board comes from the server', async () => {
    disk.failure = new Error('no way')
    const mine = await open(online(author))
    await network.until(() => mine.state().phase === 'live')
    expect(mine.state()).toMatchObject({ trouble: 'unavailable', isLoaded: true })
    edit(mine, 'Всё равно')
    await network.until(() => saveStanding(mine.state()) === 'saved')
    crash(mine)
  })

  it('S2c: what was refused is set aside on the device, and comes back from there until it is dropped', async () => {
    await visit()
    const mine = await open(offline)
    await network.until(() => mine.state().isLoaded)
    edit(mine, 'Моё название')
    mine.state().doc.getMap('secrets').set('anything', 'no root of ours')
    await network.until(() => mine.state().isKept)
    crash(mine)
    const back = await open(online(author))
    await network.until(() => back.state().asides.length > 0 && back.state().phase === 'live')
    expect(back.state()).toMatchObject({ unsaved: 0 })
    await network.until(() => disk.asides.size === 1)
    expect(edits()).toBe(0)
    crash(back)
    const later = await open(online(author))
    await network.until(() => later.state().asides.length === 1)
    expect(JSON.stringify(later.state().asides[0]?.content)).toContain('Моё название')
    later.link.dropAside(later.state().asides[0]!.id)
    await network.until(() => disk.asides.size === 0)
    crash(later)
  })

  it('S20: edits of somebody who has become a reader are set aside on the device', async () => {
    await visit()
    const mine = await open(offline)
    await network.until(() => mine.state().isLoaded)
    edit(mine, 'Уже не редактор')
    await network.until(() => mine.state().isKept)
    crash(mine)
    await database.prisma.assignment.update({ where: { id: author.assignmentId }, data: { role: 'teacher' } })
    const back = await open(online(author))
    await network.until(() => back.state().phase === 'live' && back.state().asides.length === 1)
    expect(back.state().asides[0]!.reason).toBe('readOnly')
    expect(titles(back)).not.toContain('Уже не редактор')
    crash(back)
  })

  it('S20: what one may no longer read does not stay on the device', async () => {
    await visit()
    const mine = await open(() => Promise.resolve({ kind: 'noAccess' }))
    await network.until(() => mine.state().phase === 'noAccess' && disk.updates.length === 0)
    expect(disk.documents.size).toBe(0)
    crash(mine)
  })

  it('S24: another epoch is another document on the device, and the old one is forgotten', async () => {
    await visit()
    await database.prisma.document.update({ where: { id: roadmap.id }, data: { epoch: 2 } })
    const mine = await open(online(author))
    await network.until(() => mine.state().phase === 'live' && disk.documents.has(`${roadmap.name}~2`))
    expect([...disk.documents.keys()]).toEqual([`${roadmap.name}~2`])
    crash(mine)
    const again = await open(offline)
    await network.until(() => again.state().isLoaded)
    crash(again)
  })

  it('S17c: what waits is told with its name, and sent without the board being opened', async () => {
    await visit()
    const mine = await open(offline)
    await network.until(() => mine.state().isLoaded)
    edit(mine, 'Отправится сама')
    await network.until(() => mine.state().isKept)
    crash(mine)
    const device = deviceOf(author)
    expect(await device.unsent()).toEqual([
      { name: roadmap.name, base: roadmap.name, about: { title: 'Карта', path: '/roadmaps/1' }, edits: 1 },
    ])
    let isSent = false
    const { WebSocket } = network
    void sendUnsent(device, {
      url: 'ws://network/collab',
      WebSocket: WebSocket as never,
      askTicket: online(author),
    }).then(() => (isSent = true))
    await network.until(() => isSent)
    await network.until(async () => (await device.unsent()).length === 0)
    expect(await stored()).toBe(2)
  })
})
