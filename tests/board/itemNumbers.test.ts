import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { itemNumbers } from '@/domain/board/itemNumbers'
import { readBoard } from '@/domain/board/readBoard'
import { seedBoard, type Seed } from '@/domain/board/seedBoard'

const numbersOf = (seed: Seed): (string | undefined)[] => {
  const doc = new Y.Doc()
  seedBoard(doc, seed)
  const board = readBoard(doc)
  const numbers = itemNumbers(board)
  return board.cards.map(({ id }) => numbers.get(id))
}
const section = (...titles: string[]) => ({
  title: 'Раздел',
  stage: null,
  cards: titles.map((title) => ({ title })),
})

it('[B8] names an item by section and row, and by its row alone in a roadmap of one section', () => {
  expect(numbersOf([section('а', 'б'), section(), section('в')])).toEqual(['1.1', '1.2', '3.1'])
  expect(numbersOf([section('а', 'б')])).toEqual(['1', '2'])
})
