import '../browserStubs'
import './layoutStubs'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import * as Y from 'yjs'
// Loaded here, so that no test waits for it.
import '@/components/table/RoadmapTable'
import type { TableColumn } from '@/domain/board/tableColumns'
import { readBoard } from '@/domain/board/readBoard'
import { fillExample } from '../exampleBoard'
import { renderBoard } from '../renderBoard'

type Options = Parameters<typeof renderBoard>[1] & { doc?: Y.Doc }

/** The example's roadmap as a table, the cursor on a cell of it. */
export const renderTable = async ({ doc = new Y.Doc(), ...options }: Options = {}) => {
  if (doc.getMap('cards').size === 0) fillExample(doc)
  renderBoard(doc, { view: 'table', ...options })
  const grid = await screen.findByRole('grid')
  const user = userEvent.setup()
  /** By its attributes: to find roles in hundreds of cells takes seconds. */
  const row = (title: string): HTMLElement | null => {
    const heads = [...grid.querySelectorAll('[role="rowheader"]')]
    return heads.find(({ textContent }) => textContent === title)?.closest<HTMLElement>('[data-card]') ?? null
  }
  const cell = (title: string, column: TableColumn): HTMLElement => {
    const found = row(title)?.querySelector<HTMLElement>(`[data-column="${column}"]`)
    if (!found) throw new Error(`no cell ${column} of ${title}`)
    return found
  }
  return {
    doc,
    user,
    grid,
    row,
    cell,
    card: (id: string) => readBoard(doc).cards.find((card) => card.id === id),
    /** The column and the words of the cell with the focus. */
    focused: () => {
      const at = document.activeElement?.closest<HTMLElement>('[data-column]')
      return [at?.dataset.column, document.activeElement?.textContent]
    },
    /** How many transactions of one's own were made until now. */
    steps: (() => {
      let count = 0
      doc.on('afterTransaction', (transaction) => {
        if (transaction.local && transaction.changed.size > 0) count++
      })
      return () => count
    })(),
  }
}

/** What a copy puts on the clipboard, or a paste takes from it. */
export const clipboard = (given: Record<string, string> = {}) => {
  const data = new Map(Object.entries(given))
  return {
    data,
    clipboardData: {
      getData: (type: string) => data.get(type) ?? '',
      setData: (type: string, text: string) => void data.set(type, text),
    },
  }
}
