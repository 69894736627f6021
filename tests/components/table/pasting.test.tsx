// @vitest-environment jsdom
import { cleanup, createEvent, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { editCard } from '@/domain/board/editCard'
import { fillExample } from '../exampleBoard'
import { clipboard, renderTable } from './renderTable'

afterEach(cleanup)

const send = (kind: 'copy' | 'cut' | 'paste', given: Record<string, string> = {}) => {
  const { data, clipboardData } = clipboard(given)
  const target = document.activeElement ?? document.body
  const event = createEvent[kind](target, { clipboardData })
  fireEvent(target, event)
  return data
}

const pasteText = (text: string) => send('paste', { 'text/plain': text })

describe('copying', () => {
  it('puts the selected cells on the clipboard as text with tabs and as a table', async () => {
    const { user, cell, doc } = await renderTable()
    editCard(doc, 'order', { documentKind: 'Приказ\nи «"план"»', lead: { kind: 'person', id: 'p1' } })
    await user.click(cell('Издать приказ', 'lead'))
    await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{ArrowDown}{ArrowDown}{ArrowDown}{/Shift}')
    const data = send('copy')
    expect(data.get('text/plain')).toBe(
      'Ромашкина А.\u00a0П.\t\t"Приказ\nи «""план""»"\r\nКлассный руководитель\t\t\r\n',
    )
    expect(data.get('text/html')).toBe(
      '<table><tr><td>Ромашкина А.\u00a0П.</td><td></td><td>Приказ<br>и «"план"»</td></tr>' +
        '<tr><td>Классный руководитель</td><td></td><td></td></tr></table>',
    )
    expect(screen.getByText('Скопировано 6 ячеек.', { exact: false })).toBeTruthy()
  })

  it('and pasting brings the very same person and correction, not only their words', async () => {
    const { user, cell, doc, card } = await renderTable()
    editCard(doc, 'order', {
      lead: { kind: 'person', id: 'gone' },
      period: { text: 'скоро', override: 'май 2021' },
    })
    await user.click(cell('Издать приказ', 'period'))
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}')
    const data = send('copy')
    await user.click(cell('Собирать отчёты', 'period'))
    send('paste', Object.fromEntries(data))
    expect(card('reports')).toMatchObject({
      lead: { kind: 'person', id: 'gone' },
      period: { text: 'скоро', override: 'май 2021' },
    })
  })

  it('is a right of readers too, changing is not', async () => {
    const doc = new Y.Doc()
    fillExample(doc)
    const before = Y.encodeStateAsUpdate(doc)
    const { user, cell } = await renderTable({ doc, readOnly: true })
    await user.click(cell('Издать приказ', 'period'))
    expect(send('cut').get('text/plain')).toBe('ноябрь 2020')
    pasteText('май 2021')
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  })
})

describe('pasting', () => {
  it('takes a block as one step: names become people, statuses statuses', async () => {
    const { user, cell, card, steps } = await renderTable()
    await user.click(cell('Издать приказ', 'title'))
    pasteText(
      'Приказ о наставничестве\tдекабрь 2020\tромашкина А. П.\tВасилькова Е. С.; завхоз\tПриказ\t"Приказ\nи план"\t\tв работе\r\n' +
        'Опрос\t\tКлассный руководитель\t\t\t\t\tЗапланировано\r\n',
    )
    expect(card('order')).toMatchObject({
      title: 'Приказ о наставничестве',
      period: { text: 'декабрь 2020' },
      lead: { kind: 'person', id: 'p1' },
      coExecutors: [
        { kind: 'person', id: 'p2' },
        { kind: 'text', text: 'завхоз' },
      ],
      documentKind: 'Приказ',
      expectedResult: 'Приказ\nи план',
      status: 'doing',
    })
    expect(card('survey')).toMatchObject({ title: 'Опрос', period: { text: '' }, status: 'planned' })
    expect(steps()).toBe(1)
  })

  it('reads the table of Word rather than its text, in which lines and rows look alike', async () => {
    const { user, cell, card } = await renderTable()
    await user.click(cell('Издать приказ', 'documentKind'))
    send('paste', {
      'text/plain': 'Приказ\nи план\tПротокол\n',
      'text/html':
        '<html><body><table><tr><td><p>Приказ</p><p>и\n   план</p></td><td>Протокол</td></tr></table></body></html>',
    })
    expect(card('order')).toMatchObject({ documentKind: 'Приказ\nи план', expectedResult: 'Протокол' })
  })

  it('fills all selected cells with a single one', async () => {
    const { user, cell, card, steps } = await renderTable()
    await user.click(cell('Издать приказ', 'documentKind'))
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowDown}{/Shift}')
    pasteText('Отчёт')
    expect([card('order')?.documentKind, card('survey')?.documentKind]).toEqual(['Отчёт', 'Отчёт'])
    expect(card('reports')?.documentKind).toBe('')
    expect(steps()).toBe(1)
  })

  it.each([
    ['status', 'Готово уже', /№\s1\.1, «Статус»: такого статуса нет/],
    ['status', 'Не выполнено', /№\s1\.1, «Статус»: для статуса «Не выполнено» нужна причина/],
    ['number', '7', /№\s1\.1, «№»: номер программа ставит сама/],
    ['title', `ок\t${'а'.repeat(501)}`, /№\s1\.1, «Срок»: текст длиннее 500 знаков/],
    ['title', 'а\nб\nв\nг', /вставляются 4 строки, а ниже столько мероприятий нет/],
    ['status', 'В работе\tлишнее', /вставляются 2 столбца, а правее столько нет/],
  ] as const)('into %s of «%s» is refused in words and changes nothing', async (column, text, words) => {
    const doc = new Y.Doc()
    fillExample(doc)
    const before = Y.encodeStateAsUpdate(doc)
    const { user, cell } = await renderTable({ doc })
    await user.click(cell('Издать приказ', column))
    pasteText(text)
    expect(screen.getAllByText(words).length).toBeGreaterThan(0)
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  })

  it('on «add» makes an item of each row, past a column of numbers, as one step', async () => {
    const { user, grid, doc, steps } = await renderTable()
    const [, add] = within(grid).getAllByRole('gridcell', { name: 'Добавить мероприятие' })
    if (!add) throw new Error('no place to add')
    await user.click(add)
    pasteText('1.\tПровести отбор\tмай 2021\tВасилькова Е. С.\r\n2.\tОбучить наставников\r\n')
    const { readBoard } = await import('@/domain/board/readBoard')
    expect(readBoard(doc).cards.filter(({ sectionId }) => sectionId === 's2')).toMatchObject([
      { title: 'Провести анкетирование' },
      { title: 'Провести отбор', period: { text: 'май 2021' }, lead: { kind: 'person', id: 'p2' } },
      { title: 'Обучить наставников' },
    ])
    expect(steps()).toBe(1)
  })

  it('cut cells are empty here and stand where they are pasted', async () => {
    const { user, cell, card } = await renderTable()
    await user.click(cell('Издать приказ', 'period'))
    const data = send('cut')
    expect(card('order')?.period).toEqual({ text: '' })
    await user.click(cell('Собирать отчёты', 'period'))
    send('paste', Object.fromEntries(data))
    expect(card('reports')?.period).toEqual({ text: 'ноябрь 2020' })
  })
})
