'use client'

import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { flushSync } from 'react-dom'
import { tableColumns, type TableColumn } from '@/domain/board/tableColumns'
import { useBoard, useShownCards } from '@/components/board/BoardContext'
import { createKeyedStore } from '@/components/board/createKeyedStore'
import { drawsOnDemand } from '@/components/board/focusCard'
import { useSectionRows } from '@/components/board/useBoardStore'
import { useTranslate } from '@/components/messages/useTranslate'
import { AddRow } from './AddRow'
import { CardRow } from './CardRow'
import { columnName } from './columnName'
import { createGrid } from './createGrid'
import { rowClass, stickyClass } from './rowClass'
import { DropLine, RowDrag } from './RowDrag'
import { SectionRow } from './SectionRow'
import { TableContext } from './TableContext'
import { TableFoot } from './TableFoot'
import { cardKey, tableRows, type TableRow } from './TableRow'
import { useClipboard } from './useClipboard'
import { useRowActions } from './useRowActions'
import { useTableKeys, isOwn } from './useTableKeys'
import { useTablePointer } from './useTablePointer'

/** About the heights of rows in px until they are measured. */
const usualHeight = { card: 66, section: 40, add: 36 }

/** Rows drawn beyond what is in sight, to either side. */
const beyond = 8

type Props = {
  label: string
  /** The cursor begins on this card. */
  openCardId: string | null
}

/**
 * The roadmap as a table, in the order of the document: read, edited and moved through as a spreadsheet is. Only the
 * rows in sight are drawn, and always the one with the cursor. It is drawn anew when rows come, go or change places;
 * an edit draws its own row alone.
 */
export const RoadmapTable = ({ label, openCardId }: Props) => {
  const t = useTranslate()
  const { readOnly } = useBoard()
  const shown = useShownCards()
  const sections = useSectionRows()
  const [grid] = useState(createGrid)
  const actions = useRowActions(grid)
  const { clear, copy, cut, paste } = useClipboard(grid)
  const scroller = useRef<HTMLDivElement>(null)
  const [lines] = useState(createKeyedStore<number>)
  const rows = useMemo(() => tableRows(sections, shown, !readOnly), [sections, shown, readOnly])
  const places = useMemo(() => new Map(rows.map(({ key }, index) => [key, index])), [rows])
  const active = useSyncExternalStore(grid.subscribe, grid.active)
  const cursor = places.get(active?.row ?? '')
  useRows(grid, rows, openCardId, scroller)

  // oxlint-disable-next-line react/incompatible-library -- of its functions only `measureElement` is handed on, which never changes
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => usualHeight[rows[index]?.kind ?? 'card'],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: beyond,
    rangeExtractor: useCallback(
      (range: Range) => {
        const inSight = defaultRangeExtractor(range)
        return cursor === undefined ? inSight : [...new Set([...inSight, cursor])].sort((a, b) => a - b)
      },
      [cursor],
    ),
    useFlushSync: false,
  })
  const page = () => {
    const { startIndex = 0, endIndex = 1 } = virtual.range ?? {}
    return Math.max(1, endIndex - startIndex - 1)
  }
  const onKeyDown = useTableKeys({ grid, actions, clear, page })
  const pointer = useTablePointer(grid)
  const table = useMemo(
    () => ({
      grid,
      actions,
      leave: (to: 'down' | 'up' | 'right' | 'left' | null) => {
        grid.finish()
        if (to === 'down' || to === 'up') grid.step(to === 'down' ? 1 : -1, 0)
        if (to === 'right' || to === 'left') grid.walk(to === 'right' ? 1 : -1)
      },
    }),
    [grid, actions],
  )

  const items = virtual.getVirtualItems()
  return (
    <TableContext value={table}>
      <div className="flex h-full min-h-0 flex-col">
        <RowDrag lines={lines}>
          {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the focus stands on one of its cells (roving tabindex) */}
          <div
            ref={scroller}
            role="grid"
            aria-label={label}
            aria-rowcount={rows.length + 1}
            aria-colcount={tableColumns.length}
            aria-multiselectable
            aria-readonly={readOnly}
            aria-describedby="table-instructions"
            onKeyDown={onKeyDown}
            {...pointer}
            onCopy={(event) => isOwn(event) && void copy(event)}
            onCut={(event) => isOwn(event) && (readOnly ? void copy(event) : cut(event))}
            onPaste={(event) => isOwn(event) && paste(event)}
            className="relative min-h-0 flex-1 scroll-pt-12 scroll-pl-18 overflow-auto overscroll-contain border-y border-line bg-paper select-none [overflow-anchor:none]"
          >
            <div className="relative w-full min-w-[86rem]">
              <div role="row" aria-rowindex={1} className={`${rowClass} sticky top-0 z-30`}>
                {tableColumns.map((column) => (
                  <ColumnHead key={column} column={column} />
                ))}
              </div>
              {items.map((item, at) => (
                <Drawn
                  key={item.key}
                  row={rows[item.index]}
                  index={item.index}
                  gap={item.start - (items[at - 1]?.end ?? 0)}
                  measure={virtual.measureElement}
                />
              ))}
              <div aria-hidden style={{ height: virtual.getTotalSize() - (items.at(-1)?.end ?? 0) }} />
              <DropLine lines={lines} />
            </div>
          </div>
        </RowDrag>
        <p id="table-instructions" hidden>
          {t(readOnly ? 'table.instructionsReader' : 'table.instructions')}
        </p>
        <TableFoot />
      </div>
    </TableContext>
  )
}

/** Tells the grid of other rows. The focus stays in the table, also where the element that had it is gone or moved. */
const useRows = (
  grid: ReturnType<typeof createGrid>,
  rows: TableRow[],
  openCardId: string | null,
  scroller: { current: HTMLDivElement | null },
) => {
  const hasFocus = useRef(false)
  const first = useRef(openCardId)
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      hasFocus.current = target instanceof Node && scroller.current?.contains(target) === true
    }
    document.addEventListener('focusin', follow)
    return () => document.removeEventListener('focusin', follow)
  }, [scroller])
  useLayoutEffect(() => {
    grid.setRows(rows, first.current === null ? undefined : cardKey(first.current))
  }, [grid, rows])
  useEffect(() => {
    if (!hasFocus.current || document.activeElement !== document.body) return
    const cell = scroller.current?.querySelector<HTMLElement>('[data-column][tabindex="0"]')
    const field = cell?.querySelector<HTMLElement>('[data-editor] :is(textarea, select, input)')
    ;(field ?? cell)?.focus({ preventScroll: true })
  }, [rows, scroller])
  useEffect(
    () =>
      drawsOnDemand((cardId) => {
        if (grid.row()?.key === cardKey(cardId)) return
        flushSync(() => {
          grid.place({ row: cardKey(cardId), column: 'title' })
          // Whoever wanted it drawn says whether it gets the focus.
          grid.takeFocus()
        })
      }),
    [grid],
  )
}

const ColumnHead = ({ column }: { column: TableColumn }) => {
  const t = useTranslate()
  return (
    <div
      role="columnheader"
      aria-colindex={tableColumns.indexOf(column) + 1}
      className={`flex items-end border-r border-b border-line bg-sunken px-2 py-2 text-2xs leading-snug font-medium text-soft ${column === 'number' ? stickyClass : ''}`}
    >
      {columnName(column, t)}
    </div>
  )
}

type DrawnProps = {
  row: TableRow | undefined
  index: number
  /** Height of the rows before it that are not drawn. */
  gap: number
  measure: (element: HTMLDivElement | null) => void
}

const Drawn = ({ row, index, gap, measure }: DrawnProps) => {
  if (!row) return null
  return (
    <>
      {gap > 0 && <div aria-hidden style={{ height: gap }} />}
      {row.kind === 'card' && <CardRow cardId={row.cardId} index={index} measure={measure} />}
      {row.kind === 'section' && (
        <SectionRow
          sectionId={row.sectionId}
          shown={row.shown}
          all={row.all}
          index={index}
          measure={measure}
        />
      )}
      {row.kind === 'add' && <AddRow sectionId={row.sectionId} index={index} measure={measure} />}
    </>
  )
}
