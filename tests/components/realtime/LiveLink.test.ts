import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addSection } from '@/domain/board/addSection'
import { editCard } from '@/domain/board/editCard'
import { readBoard } from '@/domain/board/readBoard'
import { asideFile } from '@/components/realtime/Aside'
import type { TicketAnswer } from '@/components/realtime/askTicket'
import { saveStanding } from '@/components/realtime/LinkState'
import { Hub } from '@/server/realtime/Hub'
import type { SocketDoor } from '@/server/realtime/SocketDoor'
import { makeTicket } from '@/server/realtime/makeTicket'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember, type Member } from '@/tests/factories/buildMember'
import { buildRoadmap, type BuiltRoadmap } from '@/tests/factories/buildRoadmap'
import { Network } from '@/tests/realtime/network'
import { openLink } from './openLink'

const database = testDatabase()
let hub: Hub
let network: Network
let roadmap: BuiltRoadmap
let author: Member

beforeEach(async () => {
  hub = new Hub()
  network = new Network(hub)
  roadmap = await buildRoadmap()
  author = await buildMember({ organisationId: roadmap.organisationId })
})
afterEach(() => hub.close())

/** As the route answers it, without HTTP. */
const ticketsOf =
  ({ sessionId }: Pick<Member, 'sessionId'>) =>
  async (document: string): Promise<TicketAnswer> => {
    const result = await makeTicket.perform(sessionId, { document, schemaVersion: 1 })
    return result.ok ? { kind: 'ticket', ...result.value } : { kind: 'later' }
  }

const open = (member = author, more: Partial<Parameters<typeof openLink>[1]> = {}) =>
  openLink(network, { document: roadmap.name, askTicket: ticketsOf(member), ...more })

/** A hub that closes each websocket with this code as soon as it is open. */
const closing = (code: number): Pick<Hub, 'connect'> => ({
  connect: (raw) => {
    queueMicrotask(() => raw.close(code, ''))
    return { message: () => undefined, closed: () => undefined } as unknown as SocketDoor
  },
})

const stored = () => database.prisma.documentUpdate.count({ where: { documentId: roadmap.id } })
const titles = (doc: Parameters<typeof readBoard>[0]) => readBoard(doc).cards.map(({ title }) => title)

describe('a link to a document', () => {
  it('opens the board, saves an edit, and shows it to the other', async () => {
    const [mine, theirs] = [open(author, { now: () => 5_000 }), open()]
    await network.until(() => mine.state().phase === 'live' && theirs.state().phase === 'live')
    expect(mine.state()).toMatchObject({ isLoaded: true, mayEdit: true, unsaved: 0, savedAt: null })
    const [card] = readBoard(mine.state().doc).cards
    editCard(mine.state().doc, card!.id, { title: 'Утвердить приказ' })
    expect(saveStanding(mine.state())).toBe('saving')
    await network.until(() => saveStanding(mine.state()) === 'saved')
    expect(mine.state().savedAt).toBe(5_000)
    expect(await stored()).toBe(2)
    await network.until(() => titles(theirs.state().doc).includes('Утвердить приказ'))
    expect(theirs.state().savedAt).toBeNull()
    mine.leave()
    theirs.leave()
  })

  it('S16: is not saved while the acknowledgement has not come, and never says so before the row is there', async () => {
    const mine = open()
    await network.until(() => mine.state().phase === 'live')
    const { doc } = mine.state()
    const [card] = readBoard(doc).cards
    editCard(doc, card!.id, { title: 'Потеряется ответ' })
    // The edit arrives and is committed; the network fails before the answer is delivered.
    mine.seen.length = 0
    network.deliverAll()
    while ((await stored()) < 2) await new Promise((resolve) => setImmediate(resolve))
    network.cut()
    expect(mine.state()).toMatchObject({ phase: 'offline', unsaved: 1 })
    expect(mine.seen.map(saveStanding)).not.toContain('saved')
    editCard(doc, card!.id, { expectedResult: 'Написано без связи' })
    expect(saveStanding(mine.state())).toBe('unsaved')
    expect(mine.state().unsaved).toBe(2)
    await network.until(() => saveStanding(mine.state()) === 'saved')
    expect(await stored()).toBe(3)
    expect(mine.seen.filter((state) => saveStanding(state) === 'saved')).toHaveLength(1)
    mine.leave()
  })

  it('S16: what is typed before the first connection is counted, and saved with it', async () => {
    const mine = open()
    addSection(mine.state().doc, { title: 'Раньше связи' })
    expect(mine.state()).toMatchObject({ phase: 'connecting', unsaved: 1 })
    await network.until(() => saveStanding(mine.state()) === 'saved')
    expect(await stored()).toBe(2)
    mine.leave()
  })

  it('S8: an outage of tickets is tried again and never called a refusal', async () => {
    let asked = 0
    const tickets = ticketsOf(author)
    const mine = open(author, {
      askTicket: async (document) => (++asked < 5 ? { kind: 'later' } : tickets(document)),
    })
    await network.until(() => mine.state().phase === 'live')
    expect(asked).toBe(5)
    expect(new Set(mine.seen.map(({ phase }) => phase))).toEqual(new Set(['connecting', 'offline', 'live']))
    mine.leave()
  })

  it.each(['noAccess', 'signIn', 'reload'] as const)('S19: %s ends it at the first answer', async (kind) => {
    let asked = 0
    const mine = open(author, {
      askTicket: () => {
        asked++
        return Promise.resolve({ kind })
      },
    })
    await network.until(() => mine.state().phase === kind)
    for (let round = 0; round < 50; round++) {
      network.deliverAll()
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(asked).toBe(1)
    expect(mine.state().phase).toBe(kind)
    mine.leave()
  })

  it.each([
    [4401, 'signIn'],
    [4409, 'reload'],
    [4429, 'overBudget'],
    [4403, 'offline'],
    [1012, 'offline'],
    [1013, 'offline'],
  ] as const)(
    'closed with %i it is %s, keeps what was typed, and unless that ends it comes back',
    async (code, phase) => {
      const mine = open()
      await network.until(() => mine.state().phase === 'live')
      const { doc } = mine.state()
      mine.seen.length = 0
      network.hub = closing(code)
      network.cut()
      editCard(doc, readBoard(doc).cards[0]!.id, { title: 'Не пропадёт' })
      await network.until(
        () => mine.state().phase === phase && mine.seen.some((state) => state.phase === phase),
      )
      expect(mine.state()).toMatchObject({ unsaved: 1, doc })
      network.hub = hub
      if (phase === 'signIn' || phase === 'reload') mine.link.retry()
      await network.until(() => mine.state().phase === 'live' && mine.state().unsaved === 0)
      expect(titles(mine.state().doc)).toContain('Не пропадёт')
      expect(await stored()).toBe(2)
      mine.leave()
    },
  )

  it('S24: a document that has another name now is opened anew, and what was not saved is put aside', async () => {
    const mine = open()
    await network.until(() => mine.state().phase === 'live')
    const { doc } = mine.state()
    network.cut()
    editCard(doc, readBoard(doc).cards[0]!.id, { title: 'Старая копия' })
    await database.prisma.document.update({ where: { id: roadmap.id }, data: { epoch: 3 } })
    await network.until(() => mine.state().phase === 'live' && mine.state().doc !== doc)
    expect(mine.state().asides.map(({ reason }) => reason)).toEqual(['replaced'])
    expect(titles(mine.state().doc)).not.toContain('Старая копия')
    mine.leave()
  })

  it('S2c: refused content is put aside with what was written, and the link begins anew', async () => {
    const mine = open()
    await network.until(() => mine.state().phase === 'live')
    const before = mine.state().doc
    const [card] = readBoard(before).cards
    editCard(before, card!.id, { title: 'Моё название' })
    before.getMap('secrets').set('anything', 'no root of ours')
    await network.until(() => mine.state().asides.length > 0 && mine.state().phase === 'live')
    const { doc, asides, unsaved } = mine.state()
    expect(doc).not.toBe(before)
    expect(unsaved).toBe(0)
    expect(await database.prisma.quarantine.count()).toBe(1)
    expect(asides.map(({ reason }) => reason)).toEqual(['refused'])
    const file = asideFile(asides[0]!)
    expect(file.name).toMatch(/^board\..*\.json$/)
    const kept = JSON.parse(file.text) as { cards: { title: string }[]; update: string }
    expect(kept.cards.map(({ title }) => title)).toContain('Моё название')
    mine.link.dropAside(asides[0]!.id)
    expect(mine.state().asides).toEqual([])
    mine.leave()
  })

  it('S20: edits of somebody who has become a reader meanwhile are put aside, not shown as saved', async () => {
    const mine = open()
    await network.until(() => mine.state().phase === 'live')
    const { doc } = mine.state()
    network.cut()
    editCard(doc, readBoard(doc).cards[0]!.id, { title: 'Уже не редактор' })
    await database.prisma.assignment.update({
      where: { id: author.assignmentId },
      data: { role: 'teacher' },
    })
    await network.until(() => mine.state().phase === 'live' && mine.state().mayEdit === false)
    expect(mine.state().asides.map(({ reason }) => reason)).toEqual(['readOnly'])
    expect(titles(mine.state().doc)).not.toContain('Уже не редактор')
    expect(mine.seen.map(({ savedAt }) => savedAt).every((at) => at === null)).toBe(true)
    expect(saveStanding(mine.state())).toBe('readOnly')
    mine.leave()
  })

  it('leaves only when what was typed is saved', async () => {
    const mine = open()
    await network.until(() => mine.state().phase === 'live')
    const { doc } = mine.state()
    editCard(doc, readBoard(doc).cards[0]!.id, { title: 'Перед уходом' })
    mine.leave()
    await network.until(() => mine.link.getState() === null)
    expect(await stored()).toBe(2)
  })

  it('S21: others are seen with name and card as the server says', async () => {
    const colleague = await buildMember({ organisationId: roadmap.organisationId, familyName: 'Камышова' })
    const [mine, theirs] = [open(), open(colleague)]
    await network.until(() => mine.state().phase === 'live' && theirs.state().phase === 'live')
    const [card] = readBoard(theirs.state().doc).cards
    theirs.link.setFocus({ card: card!.id, field: 'title' })
    await network.until(() => mine.link.people.getOthers().some((other) => other.card === card!.id))
    expect(mine.link.people.getOthers()).toMatchObject([
      { user: { accountId: colleague.accountId }, card: card!.id, field: 'title' },
    ])
    theirs.leave()
    await network.until(() => mine.link.people.getOthers().length === 0)
    mine.leave()
  })
})
