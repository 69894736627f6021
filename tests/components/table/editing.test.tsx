// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { editCard } from '@/domain/board/editCard'
import { fillExample } from '../exampleBoard'
import { twinDocs } from '../twinDocs'
import { renderTable } from './renderTable'

afterEach(cleanup)

const colleague = {
  key: '2',
  userId: 'p2',
  name: 'Василькова Е. С.',
  colour: '#0277a8',
  isMe: false,
  cardId: 'order',
}

describe('the table', () => {
  it('has the columns of the order and the rows of the document, with the heads of sections', async () => {
    const { grid } = await renderTable()
    expect(
      within(grid)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '№',
      'Мероприятие',
      'Срок',
      'Ответственный',
      'Соисполнители',
      'Вид документа',
      'Ожидаемый результат',
      'Фактический результат',
      'Статус',
    ])
    const rows = within(grid).getAllByRole('row').slice(1)
    expect(rows.map((row) => row.textContent?.slice(0, 20))).toMatchObject(
      [
        /Подготовка условий/,
        /1.1.*Издать/,
        /Добавить/,
        /База наставляемых/,
        /2.1.*Провести/,
        /Добавить/,
        /Прочее/,
        /3.1.*Собирать/,
        /Добавить/,
      ].map((pattern) => expect.stringMatching(pattern)),
    )
    expect(grid.getAttribute('aria-rowcount')).toBe('10')
    expect(rows.map((row) => row.getAttribute('aria-rowindex'))).toEqual(
      Array.from({ length: 9 }, (_, index) => String(index + 2)),
    )
  })

  it('is gone through with the keys of a spreadsheet, one cell in the order of Tab', async () => {
    const { user, cell, focused, grid } = await renderTable()
    await user.click(cell('Издать приказ', 'title'))
    expect(focused()).toEqual(['title', 'Издать приказ'])
    await user.keyboard('{ArrowRight}')
    expect(focused()[0]).toBe('period')
    await user.keyboard('{End}')
    expect(focused()).toEqual(['status', 'Запланировано'])
    await user.keyboard('{Tab}')
    expect(focused()).toEqual(['title', 'Добавить мероприятие'])
    await user.keyboard('{Shift>}{Tab}{/Shift}{Home}')
    expect(focused()[0]).toBe('number')
    await user.keyboard('{Control>}{End}{/Control}{ArrowUp}')
    expect(focused()).toEqual(['status', 'В работе'])
    await user.keyboard('{Control>}{Home}{/Control}')
    expect(document.activeElement?.closest('[role="row"]')?.textContent).toContain('Подготовка условий')
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1)
  })

  it('lets one out with Escape and Tab', async () => {
    const { user, cell, grid } = await renderTable()
    await user.click(cell('Издать приказ', 'title'))
    await user.keyboard('{Escape}{Tab}')
    expect(grid.contains(document.activeElement)).toBe(false)
  })
})

describe('a cell', () => {
  it('is edited by Enter, written by Enter, which goes down', async () => {
    const { user, cell, card, focused, steps } = await renderTable()
    await user.click(cell('Издать приказ', 'expectedResult'))
    await user.keyboard('{Enter}Приказ{Alt>}{Enter}{/Alt}по школе')
    expect(card('order')?.expectedResult).toBe('')
    await user.keyboard('{Enter}')
    expect(card('order')?.expectedResult).toBe('Приказ\nпо школе')
    expect(steps()).toBe(1)
    expect(focused()).toEqual(['title', 'Добавить мероприятие'])
  })

  it('is replaced by typing, written by Tab, which goes right', async () => {
    const { user, cell, card, focused } = await renderTable()
    await user.click(cell('Издать приказ', 'title'))
    await user.keyboard('Новый приказ{Tab}')
    expect(card('order')?.title).toBe('Новый приказ')
    expect(focused()[0]).toBe('period')
  })

  it('keeps what it had after Escape', async () => {
    const { user, cell, card, focused, steps } = await renderTable()
    await user.click(cell('Издать приказ', 'title'))
    await user.keyboard('Что-то{Escape}')
    expect(card('order')?.title).toBe('Издать приказ')
    expect(focused()).toEqual(['title', 'Издать приказ'])
    expect(steps()).toBe(0)
  })

  it('is written where one presses elsewhere', async () => {
    const { user, cell, card } = await renderTable()
    await user.click(cell('Издать приказ', 'documentKind'))
    await user.keyboard('{F2}Приказ')
    await user.click(cell('Собирать отчёты', 'title'))
    expect(card('order')?.documentKind).toBe('Приказ')
  })

  it('of a title is never empty', async () => {
    const { user, cell, card } = await renderTable()
    await user.click(cell('Издать приказ', 'title'))
    await user.keyboard('{Delete}')
    expect(
      screen.getAllByText(/Ничего не изменено.*№\s1\.1, «Мероприятие»: название не может быть пустым/),
    ).toBeTruthy()
    await user.keyboard('{F2}{Control>}a{/Control}{Backspace}{Enter}')
    expect(card('order')?.title).toBe('Издать приказ')
  })

  it('of a period is read as one types', async () => {
    const { user, cell, card } = await renderTable()
    await user.click(cell('Издать приказ', 'period'))
    await user.keyboard('март 2021')
    expect(within(cell('Издать приказ', 'period')).getByRole('status').textContent).toMatch(
      /01\.03\.2021\s– 31\.03\.2021/,
    )
    await user.keyboard('{Enter}')
    expect(card('order')?.period).toEqual({ text: 'март 2021' })
  })

  it('of who is responsible takes a person by name, and others beside', async () => {
    const { user, cell, card, focused } = await renderTable()
    await user.click(cell('Провести анкетирование', 'lead'))
    await user.keyboard('Василь{Enter}')
    expect(card('survey')?.lead).toEqual({ kind: 'person', id: 'p2' })
    await user.click(cell('Провести анкетирование', 'coExecutors'))
    await user.keyboard('Ромаш{Enter}соцпедагог')
    await user.click(cell('Собирать отчёты', 'title'))
    expect(card('survey')?.coExecutors).toEqual([
      { kind: 'person', id: 'p1' },
      { kind: 'text', text: 'соцпедагог' },
    ])
    expect(focused()).toEqual(['title', 'Собирать отчёты'])
  })

  it('of a status asks why something was not done', async () => {
    const { user, cell, card } = await renderTable()
    await user.click(cell('Собирать отчёты', 'status'))
    await user.keyboard('{Enter}')
    await user.selectOptions(screen.getByRole('listbox', { name: 'Статус' }), 'Не выполнено')
    await user.keyboard('{Enter}')
    expect(card('reports')?.status).toBe('doing')
    await user.type(await screen.findByRole('textbox', { name: 'Причина' }), 'карантин')
    await user.click(screen.getByRole('button', { name: 'Отметить невыполненным' }))
    expect(card('reports')).toMatchObject({ status: 'notDone', reason: 'карантин' })
  })

  it("keeps one's draft while a colleague writes the same, and shows theirs", async () => {
    const { mine, theirs } = twinDocs()
    fillExample(mine)
    const { user, cell, card } = await renderTable({ doc: mine })
    await user.click(cell('Издать приказ', 'documentKind'))
    await user.keyboard('моё')
    act(() => editCard(theirs, 'order', { documentKind: 'их' }))
    expect(screen.getByText('Пока вы писали, коллега записал: «их»')).toBeTruthy()
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('моё')
    await user.keyboard('{Enter}')
    expect(card('order')?.documentKind).toBe('моё')
  })

  it('has the frame and the name of who else edits it', async () => {
    const { cell } = await renderTable({ people: [{ ...colleague, field: 'period' }] })
    expect(cell('Издать приказ', 'period').textContent).toContain('Василькова Е. С.')
    expect(cell('Издать приказ', 'lead').textContent).not.toContain('Василькова')
  })

  it('says on the № who has the card open', async () => {
    const { cell } = await renderTable({ people: [{ ...colleague, field: null }] })
    expect(
      within(cell('Издать приказ', 'number')).getByRole('img', { name: 'Открыто: Василькова Е. С.' }),
    ).toBeTruthy()
  })
})

describe('rows', () => {
  it('are added one after another at the end of a section, and Tab goes on in the new one', async () => {
    const { user, grid, card, doc, focused } = await renderTable()
    const [add] = within(grid).getAllByRole('gridcell', { name: 'Добавить мероприятие' })
    if (!add) throw new Error('no place to add')
    await user.click(add)
    await user.keyboard('{Enter}Первое{Enter}Второе{Tab}')
    const ids = [...doc.getMap('cards').keys()].slice(-2)
    expect(ids.map((id) => card(id))).toMatchObject([
      { title: 'Первое', sectionId: 's1' },
      { title: 'Второе', sectionId: 's1' },
    ])
    expect(focused()[0]).toBe('period')
    expect(document.activeElement?.closest('[role="row"]')?.textContent).toContain('Второе')
  })

  it('go up and down with Alt and Shift, over the ends of sections; the focus goes with them and it is said', async () => {
    const { user, cell, card, focused } = await renderTable()
    await user.click(cell('Издать приказ', 'title'))
    await user.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}')
    expect(card('order')?.sectionId).toBe('s2')
    expect(focused()).toEqual(['title', 'Издать приказ'])
    expect(screen.getByText('«Издать приказ» теперь № 2.1, раздел «База наставляемых».')).toBeTruthy()
    await user.keyboard('{Alt>}{Shift>}{ArrowDown}{ArrowDown}{ArrowUp}{ArrowUp}{ArrowUp}{/Shift}{/Alt}')
    expect(card('order')?.sectionId).toBe('s1')
  })

  it('of sections go too, with all of theirs', async () => {
    const { user, doc, grid } = await renderTable()
    await user.click(within(grid).getByText('База наставляемых'))
    await user.keyboard('{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}')
    expect(
      within(grid)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Провести анкетирование', 'Издать приказ', 'Собирать отчёты'])
    expect(doc.getMap('sections').size).toBe(3)
  })

  it('have a menu on the №, for several selected ones too', async () => {
    const { user, cell, card, steps } = await renderTable()
    await user.click(cell('Издать приказ', 'number'))
    await user.keyboard('{Enter}')
    await user.click(await screen.findByRole('menuitem', { name: 'Прочее' }))
    expect(card('order')?.sectionId).toBe('s3')
    await user.click(cell('Собирать отчёты', 'number'))
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}{Shift>}{F10}{/Shift}')
    const before = steps()
    await user.click(await screen.findByRole('menuitem', { name: 'Выполнено' }))
    expect([card('order')?.status, card('reports')?.status]).toEqual(['done', 'done'])
    expect(steps()).toBe(before + 1)
  })

  it('put into the bin leave the focus on the row that takes their place', async () => {
    const { user, cell, focused, grid } = await renderTable()
    await user.click(cell('Издать приказ', 'number'))
    await user.keyboard('{Enter}')
    await user.click(await screen.findByRole('menuitem', { name: 'В корзину' }))
    expect(within(grid).queryByRole('rowheader', { name: 'Издать приказ' })).toBeNull()
    expect(focused()).toEqual(['title', 'Добавить мероприятие'])
  })
})

it('a reader goes through all of it and changes nothing', async () => {
  const doc = new Y.Doc()
  fillExample(doc)
  const before = Y.encodeStateAsUpdate(doc)
  const { user, cell, grid } = await renderTable({ doc, readOnly: true })
  expect(within(grid).queryByText('Добавить мероприятие')).toBeNull()
  await user.click(cell('Издать приказ', 'title'))
  await user.keyboard('текст{Delete}{F2}{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}')
  expect(within(grid).queryByRole('textbox')).toBeNull()
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
})
