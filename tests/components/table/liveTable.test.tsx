// @vitest-environment jsdom
import '../browserStubs'
import './layoutStubs'
import '@/components/table/RoadmapTable'
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { editCard } from '@/domain/board/editCard'
import { renderLive, standIn } from '../realtime/renderLive'

let standIns: ReturnType<typeof standIn>[] = []

const open = async (search: string) => {
  history.replaceState(null, '', `/roadmaps/1${search}`)
  const made = standIn()
  standIns.push(made)
  renderLive(made.link)
  const grid = await screen.findByRole('grid')
  await waitFor(() => expect(grid.querySelector('[data-row]')).toBeTruthy())
  const cell = (card: string, column: string) =>
    grid.querySelector<HTMLElement>(`[data-card="${card}"] [data-column="${column}"]`) as HTMLElement
  return { ...made, grid, cell, user: userEvent.setup() }
}

const titles = (grid: HTMLElement) =>
  [...grid.querySelectorAll('[role="rowheader"]')].map(({ textContent }) => textContent)

afterEach(() => {
  cleanup()
  for (const made of standIns) made.end()
  standIns = []
})

test('S21: the others are told which cell one edits, not over which ones one goes', async () => {
  const { user, cell, focuses } = await open('?view=table')
  await user.click(cell('order', 'documentKind'))
  await user.keyboard('{ArrowLeft}{ArrowRight}')
  expect(focuses.every(({ card, field }) => card === null && field === null)).toBe(true)
  await user.keyboard('При')
  expect(focuses.at(-1)).toEqual({ card: 'order', field: 'documentKind' })
  await user.keyboard('{Escape}')
  expect(focuses.at(-1)).toEqual({ card: null, field: null })
})

test('somebody who edits a cell is named on the card of the board too', async () => {
  const { user, arrive } = await open('?view=table')
  act(() => arrive('a2', 'Василькова Е. С.', 'order', 'period'))
  await user.click(screen.getByRole('radio', { name: 'По статусу' }))
  expect(location.search).toBe('')
  expect(await screen.findByText('Правит: Василькова Е. С.')).toBeTruthy()
})

test('a filter leaves its rows and the heads of their sections, and the cursor goes to one that is left', async () => {
  const { user, grid, doc, cell } = await open('?view=table')
  await user.click(cell('order', 'title'))
  act(() => {
    history.replaceState(null, '', '/roadmaps/1?view=table&q=анкетирование')
    window.dispatchEvent(new PopStateEvent('popstate'))
  })
  await waitFor(() => expect(titles(grid)).toEqual(['Провести анкетирование']))
  expect(within(grid).queryByText('Подготовка условий')).toBeNull()
  expect(within(grid).getByText('База наставляемых')).toBeTruthy()
  expect(within(grid).queryByText('Добавить мероприятие')).toBeNull()
  expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1)
  expect(screen.getAllByText(/Показано 1 из 3/).length).toBeGreaterThan(0)
  act(() => editCard(doc, 'order', { title: 'Анкетирование учеников' }))
  await waitFor(() => expect(titles(grid)).toEqual(['Анкетирование учеников', 'Провести анкетирование']))
})

test('an open card keeps its place beside the table, and its Escape', async () => {
  const { user, cell, grid } = await open('?view=table&card=survey')
  const panel = await screen.findByRole('dialog', { name: /Провести анкетирование/ })
  await user.click(cell('order', 'documentKind'))
  await user.keyboard('При{Escape}')
  expect(panel.isConnected).toBe(true)
  expect(cell('order', 'documentKind').textContent).toBe('')
  await user.click(within(panel).getByRole('button', { name: 'Закрыть' }))
  await waitFor(() => expect(grid.contains(document.activeElement)).toBe(true))
  expect(document.activeElement?.textContent).toBe('Провести анкетирование')
})
