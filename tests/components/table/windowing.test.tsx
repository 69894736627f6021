// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { memo, Profiler, type ComponentProps } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import type * as CardRowModule from '@/components/table/CardRow'
import { addCard } from '@/domain/board/addCard'
import { addSection } from '@/domain/board/addSection'
import { editCard } from '@/domain/board/editCard'
import { moveRow } from '@/domain/board/moveRow'
import { seedBoard } from '@/domain/board/seedBoard'
import { twinDocs } from '../twinDocs'
import { renderTable } from './renderTable'

const { commits } = vi.hoisted(() => ({ commits: [] as string[] }))

/** Each row of the real table, with React's profiler around it. */
vi.mock('@/components/table/CardRow', async (original) => {
  const { CardRow } = await original<typeof CardRowModule>()
  return {
    CardRow: memo((props: ComponentProps<typeof CardRow>) => (
      <Profiler id={props.cardId} onRender={(id) => commits.push(id)}>
        <CardRow {...props} />
      </Profiler>
    )),
  }
})

afterEach(cleanup)

const many = 1000

const long = async () => {
  const { mine, theirs } = twinDocs()
  const cards = Array.from({ length: many }, (_, at) => ({ title: `Мероприятие ${at + 1}` }))
  seedBoard(mine, [{ title: 'Раздел', stage: null, cards }])
  const table = await renderTable({ doc: mine })
  return { ...table, theirs }
}

test('of a long roadmap the rows in sight are drawn, and the numbers tell of all', async () => {
  const { grid, row } = await long()
  expect(grid.getAttribute('aria-rowcount')).toBe(String(many + 3))
  expect(grid.querySelectorAll('[role="row"]').length).toBeLessThan(60)
  expect(row('Мероприятие 900')).toBeNull()
})

test('the keys reach rows that are not drawn yet', async () => {
  const { user, row, cell, focused } = await long()
  await user.click(cell('Мероприятие 1', 'period'))
  await user.keyboard('{Control>}{End}{/Control}{ArrowUp}')
  expect(focused()[0]).toBe('status')
  const last = document.activeElement?.closest('[role="row"]')
  expect(last?.textContent).toContain(`Мероприятие ${many}`)
  expect(last?.getAttribute('aria-rowindex')).toBe(String(many + 2))
  expect(row('Мероприятие 1')).not.toBeNull()
})

test('a cell stays while it is edited, however far the table is scrolled', async () => {
  const { user, grid, cell, card, row, doc } = await long()
  await user.click(cell('Мероприятие 3', 'documentKind'))
  await user.keyboard('Приказ')
  grid.scrollTop = 30_000
  fireEvent.scroll(grid)
  expect(row('Мероприятие 30')).toBeNull()
  expect(row('Мероприятие 460')).not.toBeNull()
  expect(grid.querySelector('textarea')?.value).toBe('Приказ')
  const id = row('Мероприятие 3')?.dataset.card ?? ''
  await user.keyboard('{Enter}')
  expect(card(id)?.documentKind).toBe('Приказ')
  expect(doc.getMap('cards').size).toBe(many)
})

test("a colleague's edit draws one row, and one's own step of the cursor two", async () => {
  const { theirs, user, cell, row } = await long()
  const id = row('Мероприятие 5')?.dataset.card ?? ''
  await user.click(cell('Мероприятие 1', 'title'))
  commits.length = 0
  act(() => editCard(theirs, id, { title: 'Новое название' }))
  expect(screen.getByText('Новое название')).toBeTruthy()
  expect(commits).toEqual([id])
  commits.length = 0
  await user.keyboard('{ArrowDown}')
  expect(new Set(commits).size).toBe(2)
})

test('whatever a colleague moves, adds or removes, the draft and its field stay', async () => {
  const { theirs, user, cell, row, grid } = await long()
  const [other, above] = ['Мероприятие 12', 'Мероприятие 1'].map((title) => row(title)?.dataset.card ?? '')
  if (!other || !above) throw new Error('rows are missing')
  const sectionId = [...theirs.getMap('sections').keys()][0] ?? ''
  await user.click(cell('Мероприятие 7', 'documentKind'))
  await user.keyboard('При')
  act(() => moveRow(theirs, other, { sectionId, after: null }))
  act(() => moveRow(theirs, above, { sectionId, after: other }))
  act(
    () => void addCard(theirs, { title: 'Ещё одно' }, { sectionId: addSection(theirs, { title: 'Новый' }) }),
  )
  expect(document.activeElement).toBe(grid.querySelector('textarea'))
  await user.keyboard('каз{Enter}')
  expect(cell('Мероприятие 7', 'documentKind').textContent).toBe('Приказ')
})
