import { expect, test } from 'vitest'
import { GET } from '@/app/api/roadmaps/[id]/workbook/route'
import { editCard } from '@/domain/board/editCard'
import { readBoard } from '@/domain/board/readBoard'
import { editDocument } from '@/server/documents/editDocument'
import { readDocument } from '@/server/imports/readDocument'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember, type Member } from '@/tests/factories/buildMember'
import { buildRoadmap } from '@/tests/factories/buildRoadmap'
import { requestAs } from '@/tests/factories/requestAs'

testDatabase()

const askFor = async (id: string, member: Member | null): Promise<Response> =>
  GET(await requestAs(member, `/api/roadmaps/${id}/workbook`), { params: Promise.resolve({ id }) })

test('GET /api/roadmaps/<id>/workbook gives an Excel file of the committed board, under a Russian name', async () => {
  const reader = await buildMember({ role: 'teacher' })
  const { id } = await buildRoadmap({ organisationId: reader.organisationId })
  await editDocument(id, (doc) =>
    editCard(doc, readBoard(doc).cards[0]?.id ?? '', {
      title: '=1+1',
      lead: { kind: 'person', id: reader.personId },
      coExecutors: [{ kind: 'role', role: 'curator' }],
    }),
  )
  const answer = await askFor(id, reader)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('Content-Type')).toBe(
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  )
  const name = decodeURIComponent(answer.headers.get('Content-Disposition')?.split("''")[1] ?? '')
  expect(name).toMatch(/\.xlsx$/)
  const { reading } = await readDocument(new Uint8Array(await answer.arrayBuffer()))
  expect(reading.rows[0]).toMatchObject({ title: '=1+1', coExecutors: 'Куратор' })
  expect(reading.rows[0]?.responsible).not.toBe('')
})

test('it is for whoever reads the roadmap, and told to others like one that does not exist', async () => {
  const { id } = await buildRoadmap()
  expect((await askFor(id, null)).status).toBe(401)
  const stranger = await buildMember({ role: 'head' })
  const [foreign, missing] = [await askFor(id, stranger), await askFor(crypto.randomUUID(), stranger)]
  expect([foreign.status, await foreign.text()]).toEqual([404, await missing.text()])
})
