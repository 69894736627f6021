import { describe, expect, it } from 'vitest'
import { deleteCard } from '@/domain/board/deleteCard'
import { editCard } from '@/domain/board/editCard'
import { joinFacts } from '@/domain/board/joinFacts'
import { moveCard } from '@/domain/board/moveCard'
import { moveRow } from '@/domain/board/moveRow'
import { readBoard } from '@/domain/board/readBoard'
import { readChange } from '@/domain/board/readChange'
import { restoreCard } from '@/domain/board/restoreCard'
import { tickOccurrence } from '@/domain/board/tickOccurrence'
import { projectDocument } from '@/server/projections/projectDocument'
import { readCardHistory } from '@/server/roadmaps/readCardHistory'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember } from '@/tests/factories/buildMember'
import { buildRoadmap } from '@/tests/factories/buildRoadmap'
import { appendAs, documentOf, seed } from '@/tests/projections/committed'

const database = testDatabase()

/** A card, two who work on it, and what its history tells a third. */
const buildCard = async () => {
  const { id, organisationId } = await buildRoadmap({ seed })
  const [one, other, reader] = await Promise.all(
    ['Ромашкина', 'Василькова', 'Мятлина'].map((familyName) =>
      buildMember({ organisationId, familyName, role: familyName === 'Мятлина' ? 'teacher' : 'curator' }),
    ),
  )
  const doc = await documentOf(id)
  const { id: cardId } = readBoard(doc).cards.find(({ title }) => title === 'Встречи')!
  const read = async () => {
    await projectDocument(id)
    const result = await readCardHistory.perform(reader!.sessionId, { roadmapId: id, cardId })
    if (!result.ok) throw new Error(result.code)
    const { facts, people } = result.value
    return joinFacts(facts).flatMap((fact) => {
      const change = readChange(fact)
      return change ? [{ by: people.find((person) => person.id === fact.by)?.name ?? null, ...change }] : []
    })
  }
  return { id, cardId, doc, one: one!, other: other!, read }
}

describe('the history of a card', () => {
  it('tells who changed what from what to what, persons and sections by their ids', async () => {
    const { id, cardId, doc, one, other, read } = await buildCard()
    const [first, second] = readBoard(doc).sections
    const lead = { kind: 'person', id: other.personId } as const
    await appendAs(one, id, doc, () => editCard(doc, cardId, { lead, period: { text: 'май 2021' } }))
    await appendAs(other, id, doc, () => moveCard(doc, cardId, { status: 'doing', after: null }))
    await appendAs(other, id, doc, () => moveRow(doc, cardId, { sectionId: first!.id, after: null }))
    await appendAs(one, id, doc, () => tickOccurrence(doc, cardId, '2021-Q3', true))
    await appendAs(one, id, doc, () => deleteCard(doc, cardId, '2021-05-01T10:00:00Z'))
    await appendAs(other, id, doc, () => restoreCard(doc, cardId))
    const [ros, vas] = ['Ромашкина\u00a0Р.', 'Василькова\u00a0Р.']
    expect(await read()).toEqual([
      { by: null, kind: 'created' },
      { by: ros, kind: 'executors', field: 'lead', from: [], to: [lead] },
      { by: ros, kind: 'period', from: { text: 'ежеквартально' }, to: { text: 'май 2021' } },
      { by: vas, kind: 'status', from: 'planned', to: 'doing' },
      { by: vas, kind: 'section', from: second!.id, to: first!.id },
      { by: ros, kind: 'occurrence', key: '2021-Q3', isDone: true },
      { by: ros, kind: 'binned' },
      { by: vas, kind: 'restored' },
    ])
  })

  it('joins what one person typed in one go, and leaves out what came back and what only changed places', async () => {
    const { id, cardId, doc, one, other, read } = await buildCard()
    const type = (who: typeof one, reason: string) =>
      appendAs(who, id, doc, () => editCard(doc, cardId, { reason }))
    for (const reason of ['б', 'бол', 'болезнь']) await type(one, reason)
    await type(other, 'болезнь наставника')
    await type(one, 'карантин')
    await appendAs(one, id, doc, () => editCard(doc, cardId, { actualResult: 'провели' }))
    await appendAs(one, id, doc, () => editCard(doc, cardId, { actualResult: '' }))
    await appendAs(one, id, doc, () => moveCard(doc, cardId, { status: 'planned', after: null }))
    expect((await read()).slice(1)).toEqual([
      expect.objectContaining({ kind: 'words', from: '', to: 'болезнь' }),
      expect.objectContaining({ kind: 'words', from: 'болезнь', to: 'болезнь наставника' }),
      expect.objectContaining({ kind: 'words', from: 'болезнь наставника', to: 'карантин' }),
    ])
  })

  it('tells edits of one person apart that lie more than ten minutes apart', async () => {
    const { id, cardId, doc, one, read } = await buildCard()
    await appendAs(one, id, doc, () => editCard(doc, cardId, { reason: 'болезнь' }))
    await database.prisma.documentUpdate.updateMany({
      where: { documentId: id, seq: 2 },
      data: { createdAt: new Date(Date.now() - 11 * 60_000) },
    })
    await appendAs(one, id, doc, () => editCard(doc, cardId, { reason: 'карантин' }))
    expect((await read()).slice(1)).toMatchObject([{ to: 'болезнь' }, { to: 'карантин' }])
  })

  it('names nobody who does not belong here, whatever id stands in the item', async () => {
    const { id, cardId, doc, one, read } = await buildCard()
    const stranger = await buildMember({ familyName: 'Чужакова' })
    const lead = { kind: 'person', id: stranger.personId } as const
    await appendAs(one, id, doc, () => editCard(doc, cardId, { lead }))
    await read()
    const reader = await buildMember({ organisationId: one.organisationId, role: 'teacher' })
    const result = await readCardHistory.perform(reader.sessionId, { roadmapId: id, cardId })
    expect(JSON.stringify(result)).not.toContain('Чужакова')
  })
})
