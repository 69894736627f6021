import { readFile } from 'node:fs/promises'
import { encode } from 'next-auth/jwt'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Card } from '@/domain/board/Board'
import { editCard } from '@/domain/board/editCard'
import { readBoard } from '@/domain/board/readBoard'
import { splitExecutors } from '@/domain/board/splitExecutors'
import type { Arrangement } from '@/domain/imports/ImportedRow'
import type { RoadmapReading } from '@/domain/imports/RoadmapReading'
import { seedOfImport } from '@/domain/imports/seedOfImport'
import { GET } from '@/app/api/roadmaps/[id]/annex/route'
import { editDocument } from '@/server/documents/editDocument'
import { readDocument } from '@/server/imports/readDocument'
import { projectDocument } from '@/server/projections/projectDocument'
import { makeRoadmap } from '@/server/roadmaps/makeRoadmap'
import { openRoadmap } from '@/server/roadmaps/openRoadmap'
import { readCommittedBoard } from '@/server/roadmaps/readCommittedBoard'
import { sessionCookieName } from '@/server/session'
import { withDatabaseDown } from '@/tests/access/withDatabaseDown'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember } from '@/tests/factories/buildMember'
import { buildSchool } from '@/tests/factories/buildOrganisation'
import { buildRoadmap } from '@/tests/factories/buildRoadmap'

const database = testDatabase()
const secret = 'a secret of this test only'
beforeAll(() => {
  process.env.NEXTAUTH_SECRET = secret
})

const title = 'Дорожная карта внедрения целевой модели наставничества'

/** What a browser gets that signed in as `member`, or with no session. */
const askFor = async (id: string, member: { sessionId: string } | null, query = ''): Promise<Response> => {
  const cookie = member && (await encode({ token: { sid: member.sessionId }, secret }))
  const headers = cookie ? { cookie: `${sessionCookieName(false)}=${cookie}` } : undefined
  const request = new Request(`http://127.0.0.1/api/roadmaps/${id}/annex${query}`, headers && { headers })
  return GET(request, { params: Promise.resolve({ id }) })
}

const readAnswer = async (answer: Response): Promise<RoadmapReading> => {
  expect(answer.status).toBe(200)
  return (await readDocument(new Uint8Array(await answer.arrayBuffer()))).reading
}

const stageTitles = ['Подготовка', 'База', 'Отбор', 'Обучение', 'Пары', 'Работа', 'Завершение']

let order: Promise<RoadmapReading> | undefined
const readOrder = async (): Promise<RoadmapReading> =>
  (await readDocument(await readFile('tests/samples/uryupinsk-order.docx'))).reading

/** The order of the samples as the roadmap of a school, put into sections as it was, or by stages. */
const importOrder = async (organisationId: string, arrangement: Arrangement): Promise<string> => {
  const rows = (await (order ??= readOrder())).rows.map((row, at) => ({
    row: at,
    section: row.section,
    stage: row.stage,
    title: row.title,
    period: { text: row.period.text },
    responsible: row.responsible ?? '',
    documentKind: row.documentKind ?? '',
    expectedResult: row.expectedResult ?? '',
  }))
  const seed = seedOfImport(rows, { importId: 'i1', arrangement, stageTitles })
  return database.prisma.$transaction((transaction) =>
    makeRoadmap(transaction, {
      organisationId,
      title,
      plan: { kind: 'schoolYear', start: 2020 },
      order: { number: '370', date: '2020-11-18' },
      seed,
      stages: [],
    }),
  )
}

const words = (card: Card) => {
  const textOf = (executor: Card['lead']) => (executor?.kind === 'text' ? executor.text : null)
  return { lead: textOf(card.lead), coExecutors: card.coExecutors.map(textOf) }
}

describe('GET /api/roadmaps/<id>/annex', () => {
  test.each(['sections', 'stages'] as const)(
    'gives a Word file that says what the board of the imported order says, by %s',
    async (arrangement) => {
      const reader = await buildMember({ role: 'teacher' })
      const id = await importOrder(reader.organisationId, arrangement)
      const { sections, cards } = await readCommittedBoard(id)
      expect(cards).toHaveLength(34)

      const { rows, order: read } = await readAnswer(await askFor(id, reader))
      expect(read).toEqual({ number: '370', date: '2020-11-18' })
      expect(
        rows.map((row) => ({
          section: row.section,
          title: row.title,
          period: row.period.text,
          ...splitExecutors(row.responsible ?? ''),
          documentKind: row.documentKind ?? '',
          expectedResult: row.expectedResult ?? '',
        })),
      ).toEqual(
        cards.map((card) => ({
          section: sections.find((section) => section.id === card.sectionId)?.title,
          title: card.title,
          period: card.period.text,
          ...words(card),
          documentKind: card.documentKind,
          expectedResult: card.expectedResult,
        })),
      )
    },
  )

  test('is saved under a Russian name, kept by nobody', async () => {
    const reader = await buildMember({ role: 'teacher' })
    const id = await importOrder(reader.organisationId, 'sections')
    const { headers } = await askFor(id, reader)
    const disposition = headers.get('Content-Disposition') ?? ''
    expect(disposition).toMatch(/^attachment; filename="document\.docx"; filename\*=UTF-8''[\w.~!%-]+$/)
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(
      `${title} (приказ № 370 от 18.11.2020).docx`,
    )
    expect(headers.get('Content-Type')).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    )
    expect(headers.get('Cache-Control')).toBe('private, no-store')
  })

  test('names persons, organisations and roles that items name, at once and also of those who have left', async () => {
    const school = await buildSchool({ name: 'МБОУ «СОШ № 4»' })
    const reader = await buildMember({ role: 'teacher', organisationId: school.id })
    const left = await buildMember({
      organisationId: school.id,
      familyName: 'Ромашкина',
      validTo: new Date('2020-01-01'),
    })
    const { id } = await buildRoadmap({ organisationId: school.id })
    await editDocument(id, (doc) =>
      editCard(doc, readBoard(doc).cards[0]?.id ?? '', {
        lead: { kind: 'person', id: left.personId },
        coExecutors: [
          { kind: 'organisation', id: school.id },
          { kind: 'role', role: 'curator' },
          { kind: 'person', id: 'nobody' },
          { kind: 'organisation', id: crypto.randomUUID() },
        ],
      }),
    )
    const { rows } = await readAnswer(await askFor(id, reader))
    expect(rows[0]?.responsible).toBe(
      'Ромашкина Р., МБОУ «СОШ № 4», Куратор, бывший участник, бывшая организация',
    )
  })

  test('tells no name of a stranger, whose id somebody has written there', async () => {
    const { id, organisationId } = await buildRoadmap()
    const reader = await buildMember({ role: 'teacher', organisationId })
    const stranger = await buildMember({ familyName: 'Чужедальняя' })
    await editDocument(id, (doc) =>
      editCard(doc, readBoard(doc).cards[0]?.id ?? '', { lead: { kind: 'person', id: stranger.personId } }),
    )
    const { rows } = await readAnswer(await askFor(id, reader))
    expect(rows[0]?.responsible).toBe('бывший участник')
    await projectDocument(id)
    const opened = await openRoadmap.perform(reader.sessionId, { id })
    expect(opened).toMatchObject({ ok: true, value: { directory: { people: [{ id: reader.personId }] } } })
  })

  test('prints what the address asks for', async () => {
    const { organisationId, ...reader } = await buildMember()
    const { id } = await buildRoadmap({ organisationId })
    const { document } = await readDocument(
      new Uint8Array(await (await askFor(id, reader, '?columns=mark&annexNumber=3')).arrayBuffer()),
    )
    const all = JSON.stringify(document).replaceAll('\u00a0', ' ')
    expect(all).toContain('Приложение № 3')
    expect(all).toContain('Отметка об исполнении')
    expect(all).not.toContain('Вид документа')
  })

  test.each(['?annexNumber=no', '?columns=secret', '?unknown=1'])('refuses %s', async (query) => {
    const { organisationId, ...reader } = await buildMember()
    const { id } = await buildRoadmap({ organisationId })
    expect((await askFor(id, reader, query)).status).toBe(422)
  })

  test('tells a stranger of a school what is told of a roadmap that does not exist', async () => {
    const { id } = await buildRoadmap()
    const stranger = await buildMember({ role: 'head' })
    const [foreign, missing, noId] = await Promise.all(
      [id, crypto.randomUUID(), 'x'].map((asked) => askFor(asked, stranger)),
    )
    expect(foreign?.status).toBe(404)
    expect(await foreign?.text()).toBe(await missing?.text())
    expect(missing?.status).toBe(404)
    expect(noId?.status).toBe(404)
  })

  test('is for whoever has signed in, and for whoever reads the roadmap', async () => {
    const { id, organisationId } = await buildRoadmap()
    expect((await askFor(id, null)).status).toBe(401)
    const guest = await buildMember({ role: 'mentee', organisationId })
    expect((await askFor(id, guest)).status).toBe(403)
  })

  test('tells an outage as an outage', async () => {
    const { organisationId, ...reader } = await buildMember()
    const { id } = await buildRoadmap({ organisationId })
    await withDatabaseDown(database, async () => {
      const answer = await askFor(id, reader)
      expect(answer.status).toBe(503)
      expect(await answer.json()).toEqual({ code: 'outage', message: 'errors.outage' })
    })
    expect((await askFor(id, reader)).status).toBe(200)
  })
})
