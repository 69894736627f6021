import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RoleName } from '@/domain/access/roles'
import { deleteCard } from '@/domain/board/deleteCard'
import { editCard } from '@/domain/board/editCard'
import type { Executor } from '@/domain/board/executor'
import { fitsDue } from '@/domain/board/fitsDue'
import { moveCard } from '@/domain/board/moveCard'
import { periodReader } from '@/domain/board/periodReader'
import { readBoard } from '@/domain/board/readBoard'
import type { Seed } from '@/domain/board/seedBoard'
import { waitingParts } from '@/domain/board/WaitingPart'
import { todayIn } from '@/domain/roadmap/todayIn'
import { setClock } from '@/server/clock'
import { editDocument } from '@/server/documents/editDocument'
import { readWaiting } from '@/server/home/readWaiting'
import type { Waiting } from '@/server/home/Waiting'
import { projectDocument } from '@/server/projections/projectDocument'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember, type Member } from '@/tests/factories/buildMember'
import { buildOrganisation, buildSchool } from '@/tests/factories/buildOrganisation'
import { buildRoadmap } from '@/tests/factories/buildRoadmap'
import { appendAs, documentOf } from '@/tests/projections/committed'
import deadlines from '@/tests/samples/deadlines.json'

const database = testDatabase()

/** A Wednesday, in the year of buildRoadmap's plan. */
const wednesday = new Date('2021-04-14T12:00:00+03:00')
beforeEach(() => setClock(() => wednesday))
afterEach(() => setClock(null))

type CardSeed = Seed[number]['cards'][number]
const projected = async (organisationId: string, cards: CardSeed[], title = 'Карта') => {
  const roadmap = await buildRoadmap({ organisationId, title, seed: [{ title: 'Раздел', stage: 1, cards }] })
  await projectDocument(roadmap.id)
  return roadmap
}
/** The sessions of the factories begin and end today, whenever that is. */
const build = async (wishes: Parameters<typeof buildMember>[0] = {}): Promise<Member> => {
  const member = await buildMember(wishes)
  await database.prisma.session.update({
    where: { id: member.sessionId },
    data: { expiresAt: new Date('2099-01-01') },
  })
  return member
}
const waiting = async ({ sessionId }: Member, input: object = {}): Promise<Waiting> => {
  const result = await readWaiting.perform(sessionId, input)
  if (!result.ok) throw new Error(result.code)
  return result.value
}
const titles = ({ parts }: Waiting) =>
  Object.fromEntries(waitingParts.map((part) => [part, parts[part].items.map(({ title }) => title)]))
const until = (day: string) => ({ text: `до ${day.split('-').reverse().join('.')}` })

describe('what waits', () => {
  it('is what is late, due this week, mine and my group’s, each item once, in the order of the urgency', async () => {
    const me = await build({ role: 'workingGroupMember' })
    const { organisationId, personId } = me
    const person: Executor = { kind: 'person', id: personId }
    await projected(organisationId, [
      { title: 'Просрочено давно', period: until('2021-03-01') },
      { title: 'Просрочено вчера', period: until('2021-04-13') },
      { title: 'Моё просроченное', period: until('2021-02-01'), lead: person },
      { title: 'Сегодня', period: until('2021-04-14') },
      { title: 'В воскресенье', period: until('2021-04-18') },
      { title: 'В понедельник', period: until('2021-04-19') },
      { title: 'Моё потом', period: until('2021-11-01'), coExecutors: [person] },
      { title: 'Моё без срока', lead: person },
      { title: 'Группы', period: until('2021-06-01'), lead: { kind: 'role', role: 'workingGroupMember' } },
      { title: 'Организации', coExecutors: [{ kind: 'organisation', id: organisationId }] },
      { title: 'Чужое потом', period: until('2021-06-01'), lead: { kind: 'role', role: 'head' } },
      { title: 'Словами', lead: { kind: 'text', text: 'Подорожникова Р.' } },
      { title: 'Сделано', period: until('2021-03-01'), lead: person, status: 'done' },
      { title: 'Снято', period: until('2021-03-01'), lead: person, status: 'cancelled' },
    ])
    const found = await waiting(me)
    expect(titles(found)).toEqual({
      overdue: ['Моё просроченное', 'Просрочено вчера', 'Просрочено давно'],
      thisWeek: ['Сегодня', 'В воскресенье'],
      mine: ['Моё потом', 'Моё без срока'],
      group: ['Группы', 'Организации'],
    })
    expect(found.roadmaps).toMatchObject([
      { home: true, counts: { overdue: 3, thisWeek: 3, mine: 3, group: 2 }, changed: 0 },
    ])
    expect(found.parts.overdue.items[1]).toMatchObject({
      due: { state: 'overdue', on: '2021-04-13', days: 1 },
      period: 'до 13.04.2021',
      concern: null,
    })
  })

  it('is mine by the role that I hold in the organisation of the roadmap, and by no other', async () => {
    const me = await build({ role: 'curator' })
    const roadmap = (role: RoleName, organisationId = me.organisationId) =>
      projected(organisationId, [{ title: role, lead: { kind: 'role', role } }])
    await roadmap('curator')
    await roadmap('deputyHead')
    const other = await buildSchool()
    await database.prisma.assignment.create({
      data: { organisationId: other.id, personId: me.personId, role: 'teacher' },
    })
    await roadmap('curator', other.id)
    await roadmap('teacher', other.id)
    expect(titles(await waiting(me)).mine?.sort()).toEqual(['curator', 'teacher'])
  })

  it('is judged by the day that it is where the organisation is', async () => {
    setClock(() => new Date('2021-04-18T22:30:00+03:00'))
    const [moscow, omsk] = await Promise.all(
      ['Europe/Moscow', 'Asia/Omsk'].map((timeZone) => buildSchool({ timeZone })),
    )
    for (const school of [moscow, omsk]) {
      const me = await build({ organisationId: school!.id })
      await projected(school!.id, [
        { title: 'Воскресенье', period: until('2021-04-18') },
        { title: 'Понедельник', period: until('2021-04-19') },
      ])
      const { overdue, thisWeek } = titles(await waiting(me))
      expect([school!.timeZone, overdue, thisWeek]).toEqual(
        school === moscow
          ? ['Europe/Moscow', [], ['Воскресенье']]
          : ['Asia/Omsk', ['Воскресенье'], ['Понедельник']],
      )
    }
  })

  it('leaves out what is in the bin, and roadmaps that were taken away', async () => {
    const me = await build()
    const roadmap = await projected(me.organisationId, [{ title: 'Удалено', period: until('2021-03-01') }])
    await editDocument(roadmap.id, (doc) =>
      deleteCard(doc, readBoard(doc).cards[0]!.id, wednesday.toISOString()),
    )
    await projectDocument(roadmap.id)
    const gone = await projected(me.organisationId, [{ title: 'Убрано', period: until('2021-03-01') }])
    await database.prisma.roadmap.update({ where: { id: gone.id }, data: { removedAt: wednesday } })
    expect(titles(await waiting(me)).overdue).toEqual([])
  })

  it('agrees with the board for every wording, whatever the day', async () => {
    const me = await build({ role: 'teacher' })
    const words = [...new Set(deadlines.expressions.map(({ text }) => text))]
    const roadmap = await projected(
      me.organisationId,
      words.map((text, index) => ({ title: `${index}`, period: { text } })),
    )
    const { cards } = readBoard(await documentOf(roadmap.id))
    const plan = await database.prisma.roadmap.findUniqueOrThrow({ where: { id: roadmap.id } })
    const bounds = { planStart: '2021-01-01', planEnd: '2021-12-31' }
    const readPeriod = periodReader({
      ...bounds,
      schoolYearStart: plan.schoolYearStart,
      calendarYear: plan.calendarYear,
    })
    let waited = 0
    for (
      let day = Date.parse('2020-08-30T00:00:00Z');
      day < Date.parse('2022-12-01');
      day += 23.3 * 86_400_000
    ) {
      setClock(() => new Date(day))
      const facts = { readPeriod, bounds, today: todayIn('Europe/Moscow', new Date(day)) }
      const expected = (['overdue', 'thisWeek'] as const).map(
        (choice) => cards.filter((card) => fitsDue(card, choice, facts)).length,
      )
      const { counts } = (await waiting(me)).roadmaps[0]!
      expect([facts.today, counts.overdue, counts.thisWeek]).toEqual([facts.today, ...expected])
      waited += counts.overdue + counts.thisWeek
    }
    expect(waited).toBeGreaterThan(words.length)
  })

  it('is nothing for those who may read no roadmap', async () => {
    const mentee = await build({ role: 'mentee' })
    await projected(mentee.organisationId, [
      { title: 'Просрочено', period: until('2021-03-01'), lead: { kind: 'person', id: mentee.personId } },
    ])
    expect(await waiting(mentee)).toMatchObject({
      roadmaps: [],
      parts: { overdue: { total: 0 }, mine: { total: 0 } },
      changes: { total: 0 },
    })
  })
})

describe('an overseer of many schools', () => {
  it('is told counts, roadmap by roadmap, and only what names himself item by item', async () => {
    const municipality = await buildOrganisation({ kind: 'municipalAuthority' })
    const me = await build({ role: 'municipalCoordinator', organisationId: municipality.id })
    for (const name of ['Школа А', 'Школа Б']) {
      const school = await buildSchool({ parentId: municipality.id, name })
      await projected(school.id, [
        { title: 'Просрочено', period: until('2021-03-01') },
        { title: 'На неделе', period: until('2021-04-16') },
        { title: `Назван в ${name}`, lead: { kind: 'organisation', id: municipality.id } },
      ])
    }
    await projected(municipality.id, [{ title: 'Своё просроченное', period: until('2021-03-01') }])
    await projected((await buildSchool()).id, [{ title: 'Чужая школа', period: until('2021-03-01') }])
    const found = await waiting(me)
    expect(titles(found)).toEqual({
      overdue: ['Своё просроченное'],
      thisWeek: [],
      mine: [],
      group: expect.arrayContaining(['Назван в Школа А', 'Назван в Школа Б']),
    })
    expect(found.roadmaps.filter(({ home }) => !home)).toMatchObject([
      { organisation: 'Школа А', counts: { overdue: 1, thisWeek: 1, mine: 0, group: 1 } },
      { organisation: 'Школа Б', counts: { overdue: 1, thisWeek: 1, mine: 0, group: 1 } },
    ])
  })

  it('asks as often for forty schools as for one', async () => {
    const municipality = await buildOrganisation({ kind: 'municipalAuthority' })
    const me = await build({ role: 'municipalCoordinator', organisationId: municipality.id })
    const add = async () =>
      projected((await buildSchool({ parentId: municipality.id })).id, [
        { title: 'Просрочено', period: until('2021-03-01') },
      ])
    const asked = vi.spyOn(pg.Client.prototype, 'query')
    const askedFor = async (): Promise<number> => {
      const before = asked.mock.calls.length
      await waiting(me)
      return asked.mock.calls.length - before
    }
    await add()
    await askedFor()
    const one = await askedFor()
    for (let school = 1; school < 40; school++) await add()
    expect(one).toBeGreaterThan(5)
    expect(await askedFor()).toBe(one)
    expect((await waiting(me)).roadmaps).toHaveLength(40)
  })

  it('is shown fifty lines, and all of them when he asks', async () => {
    const me = await build()
    const cards = Array.from({ length: 60 }, (_, index) => ({
      title: `${index}`,
      period: until('2021-03-01'),
    }))
    await projected(me.organisationId, cards)
    const short = (await waiting(me)).parts.overdue
    expect([short.items.length, short.total]).toEqual([50, 60])
    expect((await waiting(me, { all: 'overdue' })).parts.overdue.items).toHaveLength(60)
    expect((await waiting(me, { all: 'mine' })).parts.overdue.items).toHaveLength(50)
  })
})

describe('what others changed', () => {
  let me: Member
  let colleague: Member
  let roadmapId: string
  beforeEach(async () => {
    setClock(null)
    me = await build()
    colleague = await build({ organisationId: me.organisationId, familyName: 'Ромашкина' })
    roadmapId = (
      await projected(me.organisationId, [{ title: 'Приказ', period: { text: 'май' } }, { title: 'Анкета' }])
    ).id
    await waiting(me)
  })
  const hours = (count: number) => setClock(() => new Date(Date.now() + count * 60 * 60 * 1000))
  const change = async (author: Member, title: string, keys: Parameters<typeof editCard>[2]) => {
    const doc = await documentOf(roadmapId)
    const { id } = readBoard(doc).cards.find((card) => card.title === title)!
    await appendAs(author, roadmapId, doc, () => editCard(doc, id, keys))
    await projectDocument(roadmapId)
  }
  const changed = async () =>
    (await waiting(me)).changes.items.map(({ title, facts }) => [
      title,
      ...facts.map(({ key, before, after }) => [key, before, after]),
    ])

  it('since I was here is told item by item, the latest first, from what to what, with the names', async () => {
    await change(colleague, 'Приказ', { period: { text: 'июнь' } })
    await change(colleague, 'Анкета', { lead: { kind: 'person', id: me.personId } })
    await change(colleague, 'Анкета', { reason: 'нет бумаги' })
    await change(me, 'Приказ', { documentKind: 'Приказ' })
    hours(5)
    expect(await changed()).toEqual([
      ['Анкета', ['lead', null, { kind: 'person', id: me.personId }], ['reason', null, 'нет бумаги']],
      ['Приказ', ['period', { text: 'май' }, { text: 'июнь' }]],
    ])
    const { directory, roadmaps } = await waiting(me)
    expect(directory.people.map(({ id }) => id).sort()).toEqual([me.personId, colleague.personId].sort())
    expect(roadmaps[0]?.changed).toBe(2)
  })

  it('stays as long as the visit lasts, and is gone with a later one', async () => {
    await change(colleague, 'Приказ', { title: 'Приказ директора' })
    hours(5)
    expect(await changed()).toHaveLength(1)
    expect(await changed()).toHaveLength(1)
    hours(8)
    expect(await changed()).toHaveLength(1)
    hours(13)
    expect(await changed()).toEqual([])
  })

  it('is nothing of what came back to where it was, moved within its column, or the program did', async () => {
    await change(colleague, 'Приказ', { title: 'Приказ директора' })
    await change(colleague, 'Приказ директора', { title: 'Приказ' })
    const doc = await documentOf(roadmapId)
    const [first, second] = readBoard(doc).cards
    await appendAs(colleague, roadmapId, doc, () =>
      moveCard(doc, first!.id, { status: 'planned', after: second!.id }),
    )
    await editDocument(roadmapId, (board) => editCard(board, second!.id, { reason: 'программа' }))
    await projectDocument(roadmapId)
    expect(await changed()).toEqual([])
  })

  it('is counted, not told, for schools below', async () => {
    const municipality = await buildOrganisation({ kind: 'municipalAuthority' })
    await database.prisma.organisation.update({
      where: { id: me.organisationId },
      data: { parentId: municipality.id },
    })
    const above = await build({ role: 'controllingOfficial', organisationId: municipality.id })
    await waiting(above)
    await change(colleague, 'Приказ', { title: 'Приказ директора' })
    const found = await waiting(above)
    expect(found.changes).toEqual({ items: [], total: 0 })
    expect(found.directory).toEqual({ people: [], organisations: [] })
    expect(found.roadmaps).toMatchObject([{ home: false, changed: 1 }])
  })
})
