'use client'

import { Plus } from 'lucide-react'
import { memo, useMemo, useRef, useState, type Ref } from 'react'
import { addCard } from '@/domain/board/addCard'
import { longest } from '@/domain/board/longest'
import { oneLine } from '@/domain/board/readCell'
import { tableColumns } from '@/domain/board/tableColumns'
import { useBoard } from '@/components/board/BoardContext'
import { useKeyed } from '@/components/board/useKeyed'
import { useTranslate } from '@/components/messages/useTranslate'
import { CellText } from './CellText'
import { rowClass } from './rowClass'
import { TableCell } from './TableCell'
import { TableContext, useTable, type Onward } from './TableContext'
import { addKey, cardKey } from './TableRow'
import { useHome } from './useHome'

type Props = { sectionId: string; index: number; measure: Ref<HTMLDivElement> }

/** The place at the end of a section where items are added: Enter adds one and stays, Tab goes on in the new row. */
export const AddRow = memo(({ sectionId, index, measure }: Props) => {
  const t = useTranslate()
  const { grid, actions, leave } = useTable()
  const { store, announce } = useBoard()
  const homeOf = useHome()
  const state = useKeyed(grid.rowStates, addKey(sectionId))
  /** The one that was just added, until it is known where to go from here. */
  const last = useRef<string | null>(null)
  const [turn, setTurn] = useState(0)
  const add = (title: string) => {
    store.doc.transact(() => {
      last.current = addCard(store.doc, { title }, { sectionId: homeOf(sectionId) })
    })
    announce(t('board.added', { title }))
  }
  const table = useMemo(
    () => ({
      grid,
      actions,
      leave: (to: Onward) => {
        const added = last.current
        last.current = null
        if (added === null) return leave(to)
        if (to === 'down') return setTurn((before) => before + 1)
        grid.finish()
        // Its row is there once the table has been drawn.
        if (to === 'right') queueMicrotask(() => grid.place({ row: cardKey(added), column: 'period' }))
      },
    }),
    [grid, actions, leave],
  )
  return (
    <div
      ref={measure}
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      data-row={addKey(sectionId)}
      className={rowClass}
    >
      <div role="presentation" className="sticky left-0 z-10 border-r border-b border-line bg-panel" />
      <TableCell
        column="title"
        span={tableColumns.length - 1}
        state={state}
        readOnly={false}
        editor={
          state?.editing && (
            <TableContext value={table}>
              <CellText
                key={turn}
                label={t('board.newTitle')}
                value=""
                longest={longest.title}
                replaces
                placeholder={t('board.newTitle')}
                accept={(typed) => oneLine(typed) || null}
                write={add}
              />
            </TableContext>
          )
        }
      >
        <span className="sticky left-18 flex w-fit items-center gap-1.5 text-soft">
          <Plus size={15} aria-hidden />
          {t('board.addCard')}
        </span>
      </TableCell>
    </div>
  )
})
AddRow.displayName = 'AddRow'
