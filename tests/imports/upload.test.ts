import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { POST } from '@/app/api/imports/route'
import ru from '@/messages/ru.json'
import { discardImport } from '@/server/imports/discardImport'
import { openImport } from '@/server/imports/openImport'
import { uploadImport } from '@/server/imports/uploadImport'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember, type Member } from '@/tests/factories/buildMember'
import { buildRoadmap } from '@/tests/factories/buildRoadmap'
import { requestAs, testOrigin } from '@/tests/factories/requestAs'
import { wordFile } from '@/tests/imports/factories/wordFile'
import { workbookFile } from '@/tests/imports/factories/workbookFile'
import { zipOf } from '@/tests/imports/factories/zipOf'

const database = testDatabase()
const order = readFileSync('tests/samples/uryupinsk-order.docx')
const MB = 1024 * 1024

type Wishes = { organisationId?: string; fileName?: string; headers?: Record<string, string> }

/** The lines of an answer; the last says what became of the file. */
const linesOf = async (response: Response) =>
  (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>)

const upload = async (member: Member | null, bytes: Uint8Array, wishes: Wishes = {}) => {
  const { organisationId = member?.organisationId ?? '', fileName = 'приказ.docx', headers = {} } = wishes
  const query = new URLSearchParams({ organisationId, fileName })
  const body = Uint8Array.from(bytes)
  const request = await requestAs(member, `/api/imports?${query}`, { method: 'POST', body, headers })
  const response = await POST(request, { params: Promise.resolve({}) })
  return { status: response.status, answer: (await linesOf(response)).at(-1) ?? {} }
}

const stored = async () => [
  await database.prisma.roadmapImport.count(),
  await database.prisma.roadmap.count(),
  await database.prisma.document.count(),
]

it('an order is kept as it was read, under the name that it was sent with', async () => {
  const member = await buildMember()
  const { status, answer } = await upload(member, order, { fileName: 'Приказ № 370 (итог).docx' })
  expect([status, answer.kind]).toEqual([200, 'read'])
  const opened = await openImport.perform(member.sessionId, { id: answer.importId })
  expect(opened).toMatchObject({ value: { kind: 'reading', fileName: 'Приказ № 370 (итог).docx' } })
  expect(opened.ok && opened.value.kind === 'reading' && opened.value.reading.rows.length).toBe(34)
})

describe('a file that cannot be read gets a sentence, and nothing is stored', () => {
  const flat = 'к'.repeat(200)
  it.each<[string, keyof typeof ru.imports.errors, () => Uint8Array]>([
    ['an empty file', 'empty-file', () => new Uint8Array()],
    ['a PDF', 'pdf', () => Buffer.from('%PDF-1.7')],
    ['half a file', 'damaged', () => order.subarray(0, order.length / 2)],
    ['more than 10 MB', 'too-big', () => Buffer.alloc(10 * MB + 1)],
    [
      'a document type with entities',
      'forbidden-xml',
      () =>
        zipOf([
          { name: '[Content_Types].xml', bytes: '<!DOCTYPE a [<!ENTITY b "c">]><Types/>' },
          {
            name: 'word/document.xml',
            bytes: `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>`,
          },
        ]),
    ],
    [
      'too many parts',
      'too-many-entries',
      () => zipOf(Array.from({ length: 1001 }, (_, at) => ({ name: `word/${at}.xml`, bytes: flat }))),
    ],
  ])('%s', async (_, code, bytes) => {
    const member = await buildMember()
    const before = await stored()
    const { status, answer } = await upload(member, bytes())
    expect([status, answer]).toEqual([200, { kind: 'unreadable', code }])
    expect(ru.imports.errors[code]).toMatch(/\.$/)
    expect(await stored()).toEqual(before)
  })
})

describe('refused, and nothing is stored', () => {
  it('without a session, before a byte is read', async () => {
    const member = await buildMember()
    const before = await stored()
    let read = 0
    const body = new ReadableStream(
      {
        pull(controller) {
          read += 1
          controller.enqueue(order)
          controller.close()
        },
      },
      { highWaterMark: 0 },
    )
    const query = new URLSearchParams({ organisationId: member.organisationId, fileName: 'a.docx' })
    const init = { method: 'POST', body, duplex: 'half' }
    const request = await requestAs(null, `/api/imports?${query}`, init as RequestInit)
    const response = await POST(request, { params: Promise.resolve({}) })
    expect([response.status, read]).toEqual([401, 0])
    expect(await stored()).toEqual(before)
  })

  it('from another site', async () => {
    const before = await stored()
    const { status } = await upload(await buildMember(), order, { headers: { origin: 'https://evil.test' } })
    expect(status).toBe(403)
    expect(await upload(await buildMember(), order, { headers: { origin: testOrigin } })).toMatchObject({
      status: 200,
    })
    expect(await stored()).toEqual([(before[0] ?? 0) + 1, before[1], before[2]])
  })

  it('for a reader of the organisation, and for strangers as if there were no such organisation', async () => {
    const reader = await buildMember({ role: 'teacher' })
    const stranger = await buildMember()
    const before = await stored()
    expect(await upload(reader, order)).toMatchObject({ status: 403, answer: { code: 'forbidden' } })
    const foreign = await upload(stranger, order, { organisationId: reader.organisationId })
    expect(foreign).toMatchObject({ status: 404, answer: { code: 'notFound' } })
    expect(await upload(stranger, order, { organisationId: crypto.randomUUID() })).toEqual(foreign)
    expect(await stored()).toEqual(before)
  })

  it('to open: a foreign file is told like an unknown one', async () => {
    const member = await buildMember()
    const { answer } = await upload(member, wordFile({ body: '' }))
    const stranger = await buildMember()
    const unknown = await openImport.perform(stranger.sessionId, { id: crypto.randomUUID() })
    expect(unknown).toMatchObject({ ok: false, code: 'notFound' })
    expect(await openImport.perform(stranger.sessionId, { id: answer.importId })).toEqual(unknown)
    const reader = await buildMember({ organisationId: member.organisationId, role: 'teacher' })
    expect(await openImport.perform(reader.sessionId, { id: answer.importId })).toMatchObject({
      code: 'forbidden',
    })
  })
})

const workbook = (rows: number) =>
  workbookFile({
    sheets: [
      {
        name: 'План',
        rows: [
          ['№', 'Мероприятие', 'Сроки', 'Ответственный'],
          ...Array.from({ length: rows }, (_, at) => [at + 1, `Встреча ${at}`, 'май 2027', 'Куратор']),
        ],
      },
    ],
  })

describe('a workbook', () => {
  it('is kept and opened like an order, whatever it is called', async () => {
    const member = await buildMember()
    const { answer } = await upload(member, workbook(3), { fileName: 'приказ.docx' })
    const opened = await openImport.perform(member.sessionId, { id: answer.importId })
    expect(opened).toMatchObject({ value: { kind: 'reading', reading: { rows: { length: 3 } } } })
  })

  it('of 2,000 rows tells how much of it is read, in rising parts, before it says what it is', async () => {
    const member = await buildMember()
    const query = new URLSearchParams({ organisationId: member.organisationId, fileName: 'план.xlsx' })
    const body = Uint8Array.from(workbook(2_000))
    const response = await POST(await requestAs(member, `/api/imports?${query}`, { method: 'POST', body }), {
      params: Promise.resolve({}),
    })
    expect(response.headers.get('Cache-Control')).toBe('private, no-store, no-transform')
    const lines = await linesOf(response)
    const told = lines.slice(0, -1).map(({ progress }) => Number(progress))
    expect(told.length).toBeGreaterThan(2)
    expect(told).toEqual(told.toSorted((one, other) => one - other))
    expect([told.at(-1), lines.at(-1)?.kind]).toEqual([1, 'read'])
  })

  it('is forgotten where whoever sent it goes away: while it is read, and before the answer', async () => {
    const member = await buildMember()
    const before = await stored()
    const query = new URLSearchParams({ organisationId: member.organisationId, fileName: 'план.xlsx' })
    const send = async (signal?: AbortSignal) => {
      const init = { method: 'POST', body: Uint8Array.from(workbook(2_000)), ...(signal && { signal }) }
      return POST(await requestAs(member, `/api/imports?${query}`, init), { params: Promise.resolve({}) })
    }
    const leaving = new AbortController()
    const response = await send(leaving.signal)
    leaving.abort()
    expect((await linesOf(response)).at(-1)).toEqual({ kind: 'cancelled' })
    expect(await stored()).toEqual(before)
    const signal = AbortSignal.abort()
    const late = await uploadImport.perform(member.sessionId, {
      organisationId: member.organisationId,
      fileName: 'план.xlsx',
      bytes: workbook(1),
      watch: { signal },
    })
    expect(late).toEqual({ ok: true, value: { kind: 'cancelled' } })
    expect(await stored()).toEqual(before)
  })
})

describe('a preview that is left', () => {
  it('takes its file with it, once', async () => {
    const member = await buildMember()
    const before = await stored()
    const { answer } = await upload(member, workbook(3))
    const discard = () => discardImport.perform(member.sessionId, { importId: answer.importId })
    expect(await discard()).toEqual({ ok: true, value: 'discarded' })
    expect(await stored()).toEqual(before)
    expect(await discard()).toMatchObject({ code: 'notFound' })
  })

  it('leaves the file of a colleague, and one that is a roadmap', async () => {
    const member = await buildMember()
    const colleague = await buildMember({ organisationId: member.organisationId })
    const { answer } = await upload(member, workbook(3))
    const again = await upload(colleague, workbook(3))
    expect(again.answer).toEqual(answer)
    const importId = answer.importId ?? ''
    const kept = { ok: true, value: 'kept' }
    expect(await discardImport.perform(colleague.sessionId, { importId })).toEqual(kept)
    const { id: roadmapId } = await buildRoadmap({ organisationId: member.organisationId })
    await database.prisma.roadmapImport.update({ where: { id: importId }, data: { roadmapId } })
    expect(await discardImport.perform(member.sessionId, { importId })).toEqual(kept)
    expect(await database.prisma.roadmapImport.count({ where: { id: importId } })).toBe(1)
  })
})

it('a document without a roadmap is kept, and its tables can be told what they are', async () => {
  const member = await buildMember()
  const { answer } = await upload(member, order)
  const other = { kind: 'other', mapping: [], headerRows: 1, cut: false }
  const without = await openImport.perform(member.sessionId, {
    id: answer.importId,
    choices: { tables: { 1: other } },
  })
  expect(without).toMatchObject({ value: { reading: { kind: 'none', rows: [] } } })
  const exchanged = await openImport.perform(member.sessionId, {
    id: answer.importId,
    choices: {
      tables: {
        1: { kind: 'roadmap', mapping: ['title', 'responsible', 'period'], headerRows: 1, cut: false },
      },
    },
  })
  expect(exchanged).toMatchObject({
    value: {
      reading: { rows: expect.arrayContaining([expect.objectContaining({ responsible: 'ноябрь 2020' })]) },
    },
  })
  for (const tables of [
    { 1: { ...other, kind: 'table' } },
    { x: other },
    { 1: { ...other, mapping: ['id'] } },
  ])
    expect(
      await openImport.perform(member.sessionId, { id: answer.importId, choices: { tables } }),
    ).toMatchObject({
      code: 'invalid',
    })
})
