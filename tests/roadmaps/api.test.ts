import { afterEach, describe, expect, it } from 'vitest'
import { GET as getOne } from '@/app/api/v1/roadmaps/[id]/route'
import { GET as getAll } from '@/app/api/v1/roadmaps/route'
import { deleteCard } from '@/domain/board/deleteCard'
import { moveCard } from '@/domain/board/moveCard'
import { readBoard } from '@/domain/board/readBoard'
import { tickOccurrence } from '@/domain/board/tickOccurrence'
import { parsePeriod } from '@/domain/period/parsePeriod'
import { setClock } from '@/server/clock'
import { editDocument } from '@/server/documents/editDocument'
import type { PlainRoadmap } from '@/server/roadmaps/readRoadmap'
import { withDatabaseDown } from '@/tests/access/withDatabaseDown'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember, type Member } from '@/tests/factories/buildMember'
import { buildRoadmap } from '@/tests/factories/buildRoadmap'
import { requestAs } from '@/tests/factories/requestAs'

const database = testDatabase()
const day = 86_400_000
afterEach(() => setClock(null))

const list = async (member: Member | null) =>
  getAll(await requestAs(member, '/api/v1/roadmaps'), { params: Promise.resolve({}) })
const one = async (member: Member | null, id: string) =>
  getOne(await requestAs(member, `/api/v1/roadmaps/${id}`), { params: Promise.resolve({ id }) })

describe('GET /api/v1/roadmaps', () => {
  it('gives the roadmaps that one may read, in four words each', async () => {
    const member = await buildMember({ role: 'teacher' })
    const { organisationId } = member
    const { id } = await buildRoadmap({ organisationId, title: 'Наставничество' })
    await buildRoadmap()
    const answer = await list(member)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual([
      { id, title: 'Наставничество', organisationId, document: `board.${id}` },
    ])
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
  })

  it('gives 401 without a session', async () => {
    const answer = await list(null)
    expect(answer.status).toBe(401)
    expect(await answer.json()).toEqual({ code: 'noSession', message: 'errors.noSession' })
  })
})

describe('GET /api/v1/roadmaps/<id>', () => {
  it('gives sections and cards with their keys and the reading of their periods', async () => {
    const deletedAt = new Date(Date.now() - 29 * day).toISOString()
    const member = await buildMember({ role: 'teacher' })
    const { id, organisationId } = await buildRoadmap({
      organisationId: member.organisationId,
      title: 'Наставничество',
      seed: [
        {
          title: 'Подготовка',
          stage: 1,
          cards: [
            { title: 'Анкетирование', period: { text: 'III квартал' }, documentKind: 'Анкеты' },
            { title: 'Отчёт', period: { text: 'ежемесячно', override: 'ежеквартально' } },
            { title: 'Лишнее' },
          ],
        },
      ],
    })
    await editDocument(id, (doc) => {
      const [first, second, third] = readBoard(doc).cards.map((card) => card.id)
      moveCard(doc, first ?? '', { status: 'doing', after: null })
      tickOccurrence(doc, second ?? '', '2021-Q1', true)
      deleteCard(doc, third ?? '', deletedAt)
    })
    const answer = await one(member, id)
    const { asOf, ...roadmap } = (await answer.json()) as PlainRoadmap
    expect(Date.parse(asOf)).toBeLessThanOrEqual(Date.now())
    const [section] = roadmap.sections
    expect(section).toMatchObject({ title: 'Подготовка', stage: 1 })
    const empty = {
      lead: null,
      coExecutors: [],
      documentKind: '',
      expectedResult: '',
      actualResult: '',
      doneOn: null,
      reason: '',
      source: null,
      deletedAt: null,
    }
    const context = {
      schoolYearStart: null,
      calendarYear: 2021,
      planStart: '2021-01-01',
      planEnd: '2021-12-31',
    }
    const common = { id: expect.any(String), row: expect.stringMatching(`^${section?.id}\\|`), ...empty }
    expect({ ...roadmap, organisationId }).toEqual({
      id,
      title: 'Наставничество',
      document: `board.${id}`,
      organisationId: member.organisationId,
      sections: [section],
      cards: [
        {
          ...common,
          title: 'Анкетирование',
          place: expect.stringMatching(/^doing\|/),
          period: { text: 'III квартал' },
          documentKind: 'Анкеты',
          computed: parsePeriod('III квартал', context),
        },
        {
          ...common,
          title: 'Отчёт',
          place: expect.stringMatching(/^planned\|/),
          period: { text: 'ежемесячно', override: 'ежеквартально' },
          'done:2021-Q1': true,
          computed: parsePeriod('ежеквартально', context),
        },
        {
          ...common,
          title: 'Лишнее',
          place: expect.stringMatching(/^planned\|/),
          period: { text: '' },
          deletedAt,
          computed: parsePeriod('', context),
        },
      ],
    })
  })

  it('[B10] gives a card in the bin for 30 days and no longer', async () => {
    const member = await buildMember()
    const { id } = await buildRoadmap({
      organisationId: member.organisationId,
      seed: [{ title: 'Раздел', stage: null, cards: [{ title: 'Живая' }, { title: 'Удалённая' }] }],
    })
    await editDocument(id, (doc) => deleteCard(doc, readBoard(doc).cards[1]!.id, new Date().toISOString()))
    const titles = async () =>
      ((await (await one(member, id)).json()) as PlainRoadmap).cards.map(({ title }) => title)
    expect(await titles()).toEqual(['Живая', 'Удалённая'])
    const { prisma } = database
    await prisma.session.updateMany({ data: { expiresAt: new Date(Date.now() + 60 * day) } })
    setClock(() => new Date(Date.now() + 30 * day))
    expect(await titles()).toEqual(['Живая'])
  })

  it('names the document as it is opened, however the id was written', async () => {
    const member = await buildMember()
    const { id, name } = await buildRoadmap({ organisationId: member.organisationId })
    const answer = await one(member, id.toUpperCase())
    expect(await answer.json()).toMatchObject({ id, document: name })
  })

  it('gives 401 without a session, and the same 404 for what is foreign, unknown or no id at all', async () => {
    const member = await buildMember()
    const foreign = await buildRoadmap()
    expect((await one(null, foreign.id)).status).toBe(401)
    for (const id of [foreign.id, '00000000-0000-4000-8000-000000000000', "'; DROP TABLE roadmap"]) {
      const answer = await one(member, id)
      expect(answer.status).toBe(404)
      expect(await answer.json()).toEqual({ code: 'notFound', message: 'errors.notFound' })
    }
  })

  it('gives 503 when the database does not answer: an outage is not a refusal', async () => {
    const member = await buildMember()
    const { id } = await buildRoadmap({ organisationId: member.organisationId })
    await withDatabaseDown(database, async () => {
      expect((await one(member, id)).status).toBe(503)
    })
    expect((await one(member, id)).status).toBe(200)
  })
})
