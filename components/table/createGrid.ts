import { tableColumns, type TableColumn } from '@/domain/board/tableColumns'
import { createKeyedStore, type KeyedStore } from '@/components/board/createKeyedStore'
import { cellIn, columnsOf, type TableRow } from './TableRow'

export type CellAt = { row: string; column: TableColumn }

/** How a cell is edited: beginning with its value, or with what is typed in its place. */
export type Editing = 'value' | 'typing'

/** What a row has to know of the cursor. `from`, `to`: the selected columns, by number; -1: none. */
export type RowState = { active: TableColumn | null; from: number; to: number; editing: Editing | null }

type State = { active: CellAt | null; anchor: CellAt | null; editing: Editing | null }

/**
 * Where the cursor of the table stands, what is selected and what is edited. It knows neither document nor page: rows
 * hear of their own part only, so that a step of the cursor draws two rows and not the table.
 */
export type Grid = {
  rows: () => TableRow[]
  /** Other rows: the cursor stays on its row, or goes to the one that took its place. */
  setRows: (rows: TableRow[], first?: string) => void
  rowStates: KeyedStore<RowState>
  subscribe: (listener: () => void) => () => void
  active: () => CellAt | null
  /** The row of the cursor. */
  row: () => TableRow | null
  /** The cell of the cursor, with the column that its row has there. */
  cell: () => CellAt | null
  editing: () => Editing | null
  /** Puts the cursor on a cell; `extend` keeps the other end of what is selected. */
  place: (cell: CellAt, extend?: boolean) => void
  /** Steps by rows and columns as far as there are any. */
  step: (rows: number, columns: number, extend?: boolean) => void
  /** To the next cell or the one before it, over the ends of rows; false where there is none. */
  walk: (by: 1 | -1) => boolean
  selectAll: () => void
  /** The rows and columns that are selected, at least those of the cursor. */
  selection: () => { rows: TableRow[]; columns: TableColumn[]; isOne: boolean }
  collapse: () => void
  edit: (how: Editing) => void
  /** Ends editing; the focus goes back to the cell unless somebody has taken it elsewhere. */
  finish: (keepFocus?: boolean) => void
  /** Whether the cell that is drawn with the cursor should take the focus now; asks once. */
  takeFocus: () => boolean
  /** Whoever takes the place of the cursor's row takes the focus too. */
  keepFocus: () => void
}

const same = (one: CellAt, other: CellAt | null) => one.row === other?.row && one.column === other.column

const nothing: State = { active: null, anchor: null, editing: null }

export const createGrid = (): Grid => {
  let rows: TableRow[] = []
  let places = new Map<string, number>()
  let state = nothing
  let wants = false
  const rowStates = createKeyedStore<RowState>()
  const listeners = new Set<() => void>()
  let published = new Map<string, RowState>()

  const rowOf = (cell: CellAt | null): TableRow | null =>
    cell ? (rows[places.get(cell.row) ?? -1] ?? null) : null

  const span = () => {
    const [a, b] = [places.get(state.active?.row ?? '') ?? 0, places.get(state.anchor?.row ?? '') ?? 0]
    const columns = [state.active, state.anchor].map((cell) => tableColumns.indexOf(cell?.column ?? 'title'))
    return {
      top: Math.min(a, b),
      bottom: Math.max(a, b),
      from: Math.min(...columns),
      to: Math.max(...columns),
    }
  }

  const isOne = () => state.active?.row === state.anchor?.row && state.active?.column === state.anchor?.column

  const publish = () => {
    const next = new Map<string, RowState>()
    const active = rowOf(state.active)
    if (state.active && active) {
      const { top, bottom, from, to } = span()
      const many = !isOne()
      for (let at = top; at <= bottom; at++) {
        const row = rows[at]
        if (row?.kind === 'card' && many) next.set(row.key, { active: null, from, to, editing: null })
      }
      const own = next.get(active.key) ?? { from: -1, to: -1 }
      const column = cellIn(active, state.active.column)
      next.set(active.key, { ...own, active: column, editing: state.editing })
    }
    for (const [key, row] of next) {
      const before = published.get(key)
      if (before && JSON.stringify(before) === JSON.stringify(row)) next.set(key, before)
    }
    published = next
    rowStates.replace(next)
    for (const listener of listeners) listener()
  }

  const set = (next: Partial<State>) => {
    state = { ...state, ...next }
    publish()
  }

  const place = (cell: CellAt, extend = false) => {
    if (!places.has(cell.row)) return
    const anchor = extend && state.anchor ? state.anchor : cell
    // A cell that is not drawn anew would take the focus much later, out of somebody's hands.
    wants = state.editing !== null || !same(cell, state.active)
    set({ active: cell, editing: null, anchor })
  }

  const step = (down: number, right: number, extend = false) => {
    const row = rowOf(state.active)
    if (!state.active || !row) return
    const to = rows[Math.max(0, Math.min(rows.length - 1, (places.get(row.key) ?? 0) + down))] ?? row
    let { column } = state.active
    if (right !== 0) {
      const columns = columnsOf(row)
      const at = columns.indexOf(cellIn(row, column)) + right
      column = columns[Math.max(0, Math.min(columns.length - 1, at))] ?? column
    }
    place({ row: to.key, column }, extend)
  }

  return {
    rows: () => rows,
    setRows: (next, first) => {
      const before = places.get(state.active?.row ?? '')
      rows = next
      places = new Map(next.map(({ key }, at) => [key, at]))
      const heir =
        before === undefined
          ? (next[places.get(first ?? '') ?? -1] ?? next.find(({ kind }) => kind === 'card') ?? next[0])
          : next[Math.min(before, next.length - 1)]
      const column = state.active?.column ?? 'title'
      if (rowOf(state.active) === null)
        state = heir
          ? { active: { row: heir.key, column }, anchor: { row: heir.key, column }, editing: null }
          : nothing
      else if (rowOf(state.anchor) === null) state = { ...state, anchor: state.active }
      publish()
    },
    rowStates,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    active: () => state.active,
    row: () => rowOf(state.active),
    cell: () => {
      const row = rowOf(state.active)
      return state.active && row ? { row: row.key, column: cellIn(row, state.active.column) } : null
    },
    editing: () => state.editing,
    place,
    step,
    walk: (by) => {
      const row = rowOf(state.active)
      if (!state.active || !row) return false
      const columns = columnsOf(row)
      const column = columns[columns.indexOf(cellIn(row, state.active.column)) + by]
      if (column) return (place({ row: row.key, column }), true)
      const beside = rows[(places.get(row.key) ?? 0) + by]
      const edge = beside && columnsOf(beside).at(by === 1 ? 0 : -1)
      if (!beside || !edge) return false
      place({ row: beside.key, column: edge })
      return true
    },
    selectAll: () => {
      const cards = rows.filter(({ kind }) => kind === 'card')
      const [first, last] = [cards[0], cards.at(-1)]
      if (!first || !last) return
      set({ anchor: { row: last.key, column: 'status' }, active: { row: first.key, column: 'number' } })
    },
    selection: () => {
      const { top, bottom, from, to } = span()
      if (!state.active) return { rows: [], columns: [], isOne: true }
      return {
        rows: rows.slice(top, bottom + 1),
        columns: tableColumns.slice(from, to + 1),
        isOne: isOne(),
      }
    },
    collapse: () => set({ anchor: state.active }),
    edit: (how) => set({ editing: how, anchor: state.active }),
    finish: (keepFocus = true) => {
      if (state.editing === null) return
      wants = keepFocus
      set({ editing: null })
    },
    takeFocus: () => {
      const was = wants
      wants = false
      return was
    },
    keepFocus: () => {
      wants = true
    },
  }
}
