// @vitest-environment jsdom
import './browserStubs'
import { act, cleanup, screen } from '@testing-library/react'
import { memo, Profiler } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import type * as BoardCardModule from '@/components/board/BoardCard'
import { addCard } from '@/domain/board/addCard'
import { editCard } from '@/domain/board/editCard'
import { fillExample } from './exampleBoard'
import { renderBoard } from './renderBoard'
import { twinDocs } from './twinDocs'

const { commits } = vi.hoisted(() => ({ commits: [] as string[] }))

/** Each card component of the real board, with React's profiler around it. */
vi.mock('@/components/board/BoardCard', async (original) => {
  const { BoardCard } = await original<typeof BoardCardModule>()
  return {
    BoardCard: memo((props: { cardId: string }) => (
      <Profiler id={props.cardId} onRender={(id) => commits.push(id)}>
        <BoardCard {...props} />
      </Profiler>
    )),
  }
})

afterEach(cleanup)

test("a colleague's edit commits exactly one card component", () => {
  const { mine, theirs } = twinDocs()
  const { first } = fillExample(mine)
  for (let index = 0; index < 60; index++)
    addCard(mine, { title: `Мероприятие ${index}` }, { sectionId: first }, `card${index}`)
  renderBoard(mine)
  expect(commits).toEqual(expect.arrayContaining(['card7', 'card9', 'reports']))

  commits.length = 0
  act(() => editCard(theirs, 'card7', { title: 'Новое название' }))
  expect(screen.getByText('Новое название')).toBeTruthy()
  expect(commits).toEqual(['card7'])

  commits.length = 0
  act(() => editCard(theirs, 'card9', { period: { text: 'март 2021' }, lead: { kind: 'person', id: 'p2' } }))
  expect(commits).toEqual(['card9'])
})
