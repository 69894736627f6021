import { describe, expect, it } from 'vitest'
import { addCard } from '@/domain/board/addCard'
import { addSection } from '@/domain/board/addSection'
import { deleteCard } from '@/domain/board/deleteCard'
import { editCard } from '@/domain/board/editCard'
import { editSection } from '@/domain/board/editSection'
import { moveCard } from '@/domain/board/moveCard'
import { readBoard } from '@/domain/board/readBoard'
import { removeSection } from '@/domain/board/removeSection'
import { cardsOf } from '@/domain/board/roots'
import { tickOccurrence } from '@/domain/board/tickOccurrence'
import { editDocument } from '@/server/documents/editDocument'
import { projectDocument } from '@/server/projections/projectDocument'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember } from '@/tests/factories/buildMember'
import { buildRoadmap } from '@/tests/factories/buildRoadmap'
import { appendAs, documentOf, seed } from './committed'

const database = testDatabase()

const rowsOf = (documentId: string) =>
  database.prisma.card.findMany({ where: { documentId }, orderBy: { rowOrder: 'asc' } })
const rowOf = async (documentId: string, title: string) =>
  (await rowsOf(documentId)).find((row) => row.title === title)!
/** Returns once somebody in the test's own database waits for a lock. */
const someoneWaits = async () => {
  const waiting = `
    SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  while ((await database.pool.query(waiting)).rowCount === 0);
}
const day = (iso: string) => new Date(`${iso}T00:00:00Z`)

describe('rows of a board', () => {
  it('[S13] hold the values of the document and the dates that follow in its roadmap', async () => {
    const { id } = await buildRoadmap({ seed })
    await projectDocument(id)
    expect(await rowOf(id, 'Приказ')).toMatchObject({
      status: 'planned',
      stage: 1,
      periodText: 'апрель 2021 г.',
      periodOverride: null,
      periodStart: day('2021-04-01'),
      periodEnd: day('2021-04-30'),
      lead: null,
      coExecutors: [],
      doneKeys: [],
      deletedAt: null,
    })
    expect(await rowOf(id, 'Встречи')).toMatchObject({ stage: 5, dueBy: day('2021-03-31') })
    expect(
      await database.prisma.section.findMany({ where: { documentId: id }, orderBy: { order: 'asc' } }),
    ).toMatchObject([
      { title: 'Подготовка', stage: 1 },
      { title: 'Работа', stage: 5 },
    ])
    expect(await database.prisma.document.findUnique({ where: { id } })).toMatchObject({
      headSeq: 1,
      projectedSeq: 1,
    })
  })

  it('[S13] follow each kind of edit', async () => {
    const { id } = await buildRoadmap({ seed })
    await projectDocument(id)
    const { cardId: order } = await rowOf(id, 'Приказ')
    const { cardId: meetings } = await rowOf(id, 'Встречи')
    await editDocument(id, (doc) => {
      moveCard(doc, order, { status: 'done', after: null })
      editCard(doc, order, {
        lead: { kind: 'text', text: 'Куратор' },
        coExecutors: [{ kind: 'role', role: 'mentor' }],
        period: { text: 'апрель', override: 'май 2021 г.' },
        doneOn: '2021-05-02',
      })
      tickOccurrence(doc, meetings, '2021-Q1', true)
    })
    await editDocument(id, (doc) => {
      deleteCard(doc, meetings, '2021-05-01T10:00:00Z')
      addCard(doc, { title: 'Новое' }, { sectionId: readBoard(doc).sections[1]!.id })
    })
    await projectDocument(id)
    expect(await rowOf(id, 'Приказ')).toMatchObject({
      status: 'done',
      lead: { kind: 'text', text: 'Куратор' },
      coExecutors: [{ kind: 'role', role: 'mentor' }],
      periodOverride: 'май 2021 г.',
      periodStart: day('2021-05-01'),
      doneOn: day('2021-05-02'),
    })
    expect(await rowOf(id, 'Встречи')).toMatchObject({
      doneKeys: ['2021-Q1'],
      dueBy: day('2021-06-30'),
      deletedAt: new Date('2021-05-01T10:00:00Z'),
    })
    expect(await rowOf(id, 'Новое')).toMatchObject({ stage: 5 })
  })

  it('[S13] of untouched cards get the stage that their section has now', async () => {
    const { id } = await buildRoadmap({ seed })
    await projectDocument(id)
    const [first, second] = (await editDocument(id, (doc) => readBoard(doc).sections))!.value
    await editDocument(id, (doc) => editSection(doc, first!.id, { stage: 3 }))
    await projectDocument(id)
    expect(await rowOf(id, 'Анкета')).toMatchObject({ stage: 3 })
    await editDocument(id, (doc) => removeSection(doc, second!.id))
    await projectDocument(id)
    expect(await rowOf(id, 'Встречи')).toMatchObject({ stage: 3, sectionId: second!.id })
    expect(await database.prisma.section.count({ where: { documentId: id } })).toBe(1)
  })
})

describe('a projection', () => {
  it('[S13] writes nothing where a row of the log is missing, and goes on once it is there', async () => {
    const { id } = await buildRoadmap({ seed })
    await editDocument(id, (doc) => editCard(doc, readBoard(doc).cards[0]!.id, { title: 'Первое' }))
    const where = { documentId_seq: { documentId: id, seq: 2 } }
    const row = await database.prisma.documentUpdate.delete({ where })
    await expect(projectDocument(id)).rejects.toThrow('not whole')
    expect(await rowsOf(id)).toEqual([])
    await database.prisma.documentUpdate.create({ data: row })
    await projectDocument(id)
    expect((await rowsOf(id)).map(({ title }) => title)).toContain('Первое')
  })

  it('[S13] of a board that is gone, or of a note, does nothing', async () => {
    const { id } = await buildRoadmap({ seed })
    await database.prisma.document.update({ where: { id }, data: { kind: 'note' } })
    await projectDocument(id)
    await projectDocument(crypto.randomUUID())
    expect(await rowsOf(id)).toEqual([])
  })

  it('[S13] does not keep an edit waiting: it holds no lock on the row of the document while it works', async () => {
    const { id, organisationId } = await buildRoadmap({ seed })
    const author = await buildMember({ organisationId })
    const doc = await documentOf(id)
    const client = await database.pool.connect()
    await client.query('BEGIN; LOCK TABLE card IN EXCLUSIVE MODE')
    const projecting = projectDocument(id)
    await someoneWaits()
    await appendAs(author, id, doc, () => addSection(doc, { title: 'Ещё' }))
    await client.query('COMMIT')
    client.release()
    await projecting
    await projectDocument(id)
    expect(await database.prisma.section.count({ where: { documentId: id } })).toBe(3)
  })

  it('[S13] of a document that is removed meanwhile leave nothing behind', async () => {
    const { id } = await buildRoadmap({ seed })
    const client = await database.pool.connect()
    await client.query('BEGIN')
    await client.query('DELETE FROM document WHERE id = $1', [id])
    const outcome = projectDocument(id).catch((error: unknown) => error)
    await someoneWaits()
    await client.query('COMMIT')
    client.release()
    expect(String(await outcome)).toContain('went away')
    expect(await rowsOf(id)).toEqual([])
    expect(await database.prisma.cardEvent.count({ where: { documentId: id } })).toBe(0)
  })

  it('[S13] does not stop at a moment that PostgreSQL cannot read', async () => {
    const { id, organisationId } = await buildRoadmap({ seed })
    const author = await buildMember({ organisationId })
    const doc = await documentOf(id)
    const [card] = cardsOf(doc).values()
    await appendAs(author, id, doc, () => card?.set('deletedAt', `2021-05-01T10:00:00.${'1'.repeat(200)}Z`))
    await projectDocument(id)
    expect((await rowsOf(id)).map(({ deletedAt }) => deletedAt)).toEqual([null, null, null])
  })

  it('[S13] takes 5,000 cards with every field, and dates that PostgreSQL does not have', async () => {
    const cards = Array.from({ length: 5_000 }, (_, index) => ({
      title: `Мероприятие ${index}`,
      period: { text: index === 0 ? '2021 - 1-я полугодие 2021 с' : `до ${1 + (index % 28)} мая 2021 г.` },
      expectedResult: 'а'.repeat(200),
      doneOn: '0000-01-01',
      deletedAt: '0000-01-01T00:00:00Z',
    }))
    const { id } = await buildRoadmap({ seed: [{ title: 'Всё', stage: 2, cards }] })
    await projectDocument(id)
    expect(
      await database.prisma.card.count({
        where: { documentId: id, stage: 2, doneOn: null, deletedAt: null },
      }),
    ).toBe(5_000)
    expect(await database.prisma.cardEvent.count({ where: { documentId: id } })).toBe(5_000)
  })
})
