import { describe, expect, it } from 'vitest'
import { editCard } from '@/domain/board/editCard'
import { moveCard } from '@/domain/board/moveCard'
import { readBoard } from '@/domain/board/readBoard'
import { editDocument } from '@/server/documents/editDocument'
import { projectDocument } from '@/server/projections/projectDocument'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember } from '@/tests/factories/buildMember'
import { buildRoadmap } from '@/tests/factories/buildRoadmap'
import { append, appendAs, changeOf, documentOf, seed } from './committed'

const database = testDatabase()

const rowOf = (documentId: string, title: string) =>
  database.prisma.card.findFirstOrThrow({ where: { documentId, title } })
const factsOf = (documentId: string, key?: string) =>
  database.prisma.cardEvent.findMany({ where: { documentId, ...(key && { key }) }, orderBy: { id: 'asc' } })

describe('facts of a board', () => {
  it('[S13] tell who changed what from what to what, when, once for each committed update', async () => {
    const { id, organisationId } = await buildRoadmap({ seed })
    const author = await buildMember({ organisationId })
    const { accountId } = author
    await projectDocument(id)
    const { cardId } = await rowOf(id, 'Приказ')
    const doc = await documentOf(id)
    await appendAs(author, id, doc, () => editCard(doc, cardId, { title: 'Приказ о наставничестве' }))
    await appendAs(author, id, doc, () => {
      moveCard(doc, cardId, { status: 'done', after: null })
      editCard(doc, cardId, { doneOn: '2021-05-02' })
    })
    await appendAs(author, id, doc, () => editCard(doc, cardId, { doneOn: undefined }))
    await projectDocument(id)
    await projectDocument(id)

    const committed = await database.prisma.documentUpdate.findMany({ where: { documentId: id, seq: 2 } })
    expect(await factsOf(id, 'title')).toMatchObject([
      {
        cardId,
        seq: 2,
        before: 'Приказ',
        after: 'Приказ о наставничестве',
        accountId,
        createdAt: committed[0]!.createdAt,
      },
    ])
    expect(await factsOf(id, 'place')).toMatchObject([
      {
        cardId,
        seq: 3,
        before: expect.stringMatching(/^planned\|/),
        after: expect.stringMatching(/^done\|/),
      },
    ])
    expect(await factsOf(id, 'doneOn')).toMatchObject([
      { seq: 3, before: null, after: '2021-05-02' },
      { seq: 4, before: '2021-05-02', after: null },
    ])
  })

  it('[S13] tell of a new card all that it came with, once', async () => {
    const { id } = await buildRoadmap({ seed })
    await projectDocument(id)
    expect(await factsOf(id)).toHaveLength(3)
    expect((await factsOf(id)).map(({ key, accountId }) => [key, accountId])).toEqual(
      Array(3).fill(['created', null]),
    )
    expect((await factsOf(id)).map(({ after }) => after)).toContainEqual(
      expect.objectContaining({ title: 'Приказ', period: { text: 'апрель 2021 г.' } }),
    )
  })

  it('[S13] do not tell of what lost to a colleague, and tell the later value as the one that was replaced', async () => {
    const { id, organisationId } = await buildRoadmap({ seed })
    const author = await buildMember({ organisationId })
    const [first, second] = [await documentOf(id, 1), await documentOf(id, 2)]
    const { id: cardId } = readBoard(first).cards.find(({ title }) => title === 'Приказ')!
    // Yjs lets the higher client id win: of two who did not know of each other, the second.
    const lost = changeOf(first, () => editCard(first, cardId, { reason: 'от первого' }))
    const won = changeOf(second, () => editCard(second, cardId, { reason: 'от второго' }))
    await append(author, id, won)
    await append(author, id, lost)
    await projectDocument(id)
    expect(await factsOf(id, 'reason')).toMatchObject([{ seq: 2, before: null, after: 'от второго' }])
    expect(await rowOf(id, 'Приказ')).toMatchObject({ reason: 'от второго' })
  })

  it('[S13] are the same when several projectors are at one document', async () => {
    const { id } = await buildRoadmap({ seed })
    const { cardId } = (await editDocument(id, (doc) => ({ cardId: readBoard(doc).cards[0]!.id })))!.value
    for (const title of ['а', 'б', 'в']) {
      await editDocument(id, (doc) => editCard(doc, cardId, { title }))
      await Promise.all([1, 2, 3, 4].map(() => projectDocument(id)))
    }
    expect((await factsOf(id, 'title')).map(({ before, after }) => [before, after])).toEqual([
      ['Приказ', 'а'],
      ['а', 'б'],
      ['б', 'в'],
    ])
  })
})
