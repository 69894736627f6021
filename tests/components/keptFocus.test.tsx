// @vitest-environment jsdom
import './browserStubs'
import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { deleteCard } from '@/domain/board/deleteCard'
import { moveCard } from '@/domain/board/moveCard'
import { fillExample } from './exampleBoard'
import { renderBoard } from './renderBoard'
import { twinDocs } from './twinDocs'

afterEach(cleanup)

const focused = () => document.activeElement?.closest('[data-card]')?.getAttribute('data-card')

test('the focus goes with a card that a colleague moves, and to another when it goes into the bin', async () => {
  const { mine, theirs } = twinDocs()
  fillExample(mine)
  renderBoard(mine)
  act(() => screen.getByRole('link', { name: 'Издать приказ' }).focus())
  await act(async () => moveCard(theirs, 'order', { status: 'review', after: null }))
  expect(document.querySelector('[data-column=review] [data-card=order]')).toBeTruthy()
  expect(focused()).toBe('order')
  await act(async () => deleteCard(theirs, 'order', '2021-01-01T00:00:00.000Z'))
  expect(focused()).toBe('survey')
})
