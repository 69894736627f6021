import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addCard } from '@/domain/board/addCard'
import { addSection } from '@/domain/board/addSection'
import { deleteCard } from '@/domain/board/deleteCard'
import { editCard } from '@/domain/board/editCard'
import { readBoard } from '@/domain/board/readBoard'
import { sectionsOf } from '@/domain/board/roots'
import type { Seed } from '@/domain/board/seedBoard'
import { annexFileName } from '@/domain/exports/annexFileName'
import { annexOptionsSchema } from '@/domain/exports/AnnexOptions'
import { approvalLines } from '@/domain/exports/approvalLines'
import { buildAnnex } from '@/domain/exports/buildAnnex'
import { nonBreaking } from '@/domain/exports/nonBreaking'
import { planWords } from '@/domain/exports/planWords'
import { parseXml } from '@/server/imports/parseXml'
import { unpack } from '@/server/imports/unpack'
import { boardOf, exportAndImport, exportAnnex, names, roadmap } from './exportAndImport'

const annexOf = (seed: Seed, options: object = {}) =>
  buildAnnex(roadmap, boardOf(seed), names, annexOptionsSchema.parse(options))

const rowsOf = (seed: Seed, options?: object) =>
  annexOf(seed, options).rows.map((row) =>
    row.kind === 'section'
      ? row.title
      : `${row.cells.number} ${row.cells.title}${row.struck ? ' (struck)' : ''}`,
  )

const section = (title: string, ...cards: Seed[number]['cards']): Seed[number] => ({
  title,
  stage: null,
  cards,
})

describe('rows', () => {
  test('B8 are numbered from 1 in each section, and a section without items keeps its place', () => {
    const seed = [section('I', { title: 'а' }, { title: 'б' }), section('II'), section('III', { title: 'в' })]
    expect(rowsOf(seed)).toEqual(['I', '1 а', '2 б', 'II', 'III', '1 в'])
  })

  test('of cancelled items are left out without a gap in the numbers, or struck through', () => {
    const seed = [section('I', { title: 'а', status: 'cancelled' }, { title: 'б' })]
    expect(rowsOf(seed)).toEqual(['I', '1 б'])
    expect(rowsOf(seed, { cancelled: 'strike' })).toEqual(['I', '1 а (struck)', '2 б'])
  })

  test('B4 are all there, numbered through, where two people have removed the last two sections at once', () => {
    const doc = new Y.Doc()
    for (const id of ['I', 'II']) {
      addSection(doc, { title: id }, id)
      for (const title of ['а', 'б']) addCard(doc, { title: `${title} ${id}` }, { sectionId: id })
    }
    // No verb removes the last one; merging two removals does the same.
    sectionsOf(doc).clear()
    const { rows } = buildAnnex(roadmap, readBoard(doc), names, annexOptionsSchema.parse({}))
    expect(rows.map((row) => row.kind === 'item' && row.cells.number)).toEqual(['1', '2', '3', '4'])
  })

  test('never hold what lies in the bin', () => {
    const doc = new Y.Doc()
    const sectionId = addSection(doc, { title: 'I' })
    const binned = addCard(doc, { title: 'в корзине' }, { sectionId })
    deleteCard(doc, binned, '2021-01-01T00:00:00Z')
    const annex = () =>
      buildAnnex(roadmap, readBoard(doc), names, annexOptionsSchema.parse({ cancelled: 'strike' }))
    expect(annex().rows).toEqual([])
    addCard(doc, { title: 'на доске' }, { sectionId })
    expect(annex().rows).toMatchObject([{ kind: 'section' }, { cells: { number: '1', title: 'на доске' } }])
  })

  test('name people by what the directory knows, and those who have left as such', () => {
    const seed = [
      section('I', {
        title: 'а',
        lead: { kind: 'person', id: 'p1' },
        coExecutors: [
          { kind: 'person', id: 'unknown' },
          { kind: 'role', role: 'curator' },
        ],
      }),
    ]
    expect(annexOf(seed).rows[1]).toMatchObject({
      cells: { responsible: 'Ромашкина А. П., бывший участник, Куратор' },
    })
  })

  test('say what has become of an item where the mark is asked for', () => {
    const doc = new Y.Doc()
    const sectionId = addSection(doc, { title: 'I' })
    const id = addCard(doc, { title: 'а' }, { sectionId, status: 'notDone' })
    editCard(doc, id, { doneOn: '2021-03-05', reason: 'карантин' })
    const [, row] = buildAnnex(
      roadmap,
      readBoard(doc),
      names,
      annexOptionsSchema.parse({ columns: ['mark'] }),
    ).rows
    expect(row).toMatchObject({ cells: { mark: 'статус notDone 05.03.2021: карантин' } })
  })
})

describe('columns', () => {
  const plain = [section('I', { title: 'а' })]
  const full = [section('I', { title: 'а', documentKind: 'приказ', actualResult: 'есть' })]

  test('that nobody has filled in are not printed by themselves', () => {
    expect(annexOf(plain).columns).toEqual(['number', 'title', 'period', 'responsible'])
    expect(annexOf(full).columns).toEqual(['number', 'title', 'period', 'responsible', 'documentKind'])
  })

  test('are printed in the order of paper where they are chosen', () => {
    const columns = ['mark', 'expectedResult']
    expect(annexOf(full, { columns }).columns).toEqual([
      'number',
      'title',
      'period',
      'responsible',
      'expectedResult',
      'mark',
    ])
  })
})

describe('the head', () => {
  test('names annex, organisation, date and number of the order', () => {
    expect(approvalLines(roadmap, 2)).toEqual([
      'Приложение № 2',
      'УТВЕРЖДЕНА',
      'приказом МБОУ «СОШ № 4»',
      'от 18.11.2020 № 370',
    ])
  })

  test('leaves lines to fill in by hand, agrees with a plan, does not decline a name', () => {
    const plan = {
      title: 'План мероприятий',
      organisation: 'Управление образования',
      order: { number: null, date: null },
    }
    expect(approvalLines({ ...roadmap, ...plan }, null)).toEqual([
      'Приложение',
      'УТВЕРЖДЁН приказом',
      'от _____________ № ______',
      '(Управление образования)',
    ])
  })

  test.each([
    ['Дорожная карта', '2020-09-01', '2021-05-31', 'на 2020/2021 учебный год'],
    ['Дорожная карта', '2021-01-01', '2021-12-31', 'на 2021 год'],
    ['Дорожная карта', '2021-01-01', '2022-12-31', 'на 2021–2022 годы'],
    ['Дорожная карта', '2020-11-18', '2021-05-31', 'с 18.11.2020 по 31.05.2021'],
    ['Дорожная карта на 2020/2021 учебный год', '2020-09-01', '2021-05-31', null],
  ])('of «%s», %s to %s, says %s', (title, planStart, planEnd, words) => {
    expect(planWords({ ...roadmap, title, planStart, planEnd })).toBe(words)
  })

  test.each(['МБОУ «СОШ № 4»', 'МБДОУ «Детский сад № 12»', 'Управление образования'])(
    'tells the order to who imports the annex of %s',
    async (organisation) => {
      const board = boardOf([section('I', { title: 'а', period: { text: 'ноябрь' } })])
      const { order, context } = await exportAndImport(
        board,
        { annexNumber: 2 },
        { ...roadmap, organisation },
      )
      expect(order).toEqual({ number: '370', date: '2020-11-18' })
      expect(context.schoolYearStart).toBe(2020)
    },
  )
})

test('a file name says title and order, and Windows takes it', () => {
  expect(annexFileName(roadmap)).toBe(
    'Дорожная карта внедрения целевой модели наставничества (приказ № 370 от 18.11.2020).docx',
  )
  const hostile = {
    ...roadmap,
    title: `  ../..\\ "${'слово '.repeat(90)}`,
    order: { number: '1/2', date: null },
  }
  expect(annexFileName(hostile)).toMatch(/^[^\\/:*?"<>|]{20,140}слово \(приказ № 1 2\)\.docx$/)
  expect(annexFileName({ ...roadmap, title: '***', order: { number: null, date: null } })).toBe(
    'Дорожная карта.docx',
  )
})

test('a file name does not turn its direction around to look like another kind of file', () => {
  expect(
    annexFileName({ ...roadmap, title: 'Карта \u202excod.exe', order: { number: null, date: null } }),
  ).toBe('Карта xcod.exe.docx')
})

test('what belongs together stays on one line, and no letter changes', () => {
  const text = 'Ромашкина А. П. и А. П. Ромашкина, МАОУ СОШ № 15, 2021 г., 2021-2022 гг.'
  expect(nonBreaking(text).replaceAll('\u00a0', '~')).toBe(
    'Ромашкина~А.~П. и А.~П.~Ромашкина, МАОУ СОШ №~15, 2021~г., 2021-2022~гг.',
  )
})

test('characters that no XML holds do not break the file', async () => {
  const title = 'а\u0000\u0008б \ud800 в\ufffe\u000bг'
  const board = boardOf([section(title, { title, period: { text: 'май 2021' }, documentKind: title })])
  const { rows } = await exportAndImport(board, {}, { ...roadmap, title, organisation: title })
  expect(rows[0]).toMatchObject({ section: 'аб в г', title: 'аб в г', documentKind: 'аб в г' })
  const parts = await unpack(await exportAnnex(board, {}, { ...roadmap, title, organisation: title }))
  expect([...parts.keys()]).toContain('docProps/core.xml')
  for (const [name, part] of parts) expect(() => parseXml(part, {}), name).not.toThrow()
})
