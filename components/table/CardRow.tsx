'use client'

import { memo, type Ref } from 'react'
import { tableColumns } from '@/domain/board/tableColumns'
import { useBoard } from '@/components/board/BoardContext'
import { useCard } from '@/components/board/useCard'
import { useKeyed } from '@/components/board/useKeyed'
import { useTranslate } from '@/components/messages/useTranslate'
import { CellContent } from './CellContent'
import { CellEditor, isOver } from './CellEditor'
import { rowClass } from './rowClass'
import { RowMenu } from './RowMenu'
import { TableCell } from './TableCell'
import { useTable } from './TableContext'
import { cardKey } from './TableRow'

type Props = { cardId: string; index: number; measure: Ref<HTMLDivElement> }

/** One item. It hears of its own card, of the cursor on it and of who edits it, and of nothing else. */
export const CardRow = memo(({ cardId, index, measure }: Props) => {
  const t = useTranslate()
  const { grid } = useTable()
  const { onCard, readOnly } = useBoard()
  const view = useCard(cardId)
  const state = useKeyed(grid.rowStates, cardKey(cardId))
  const people = useKeyed(onCard, cardId) ?? []
  const open = people.filter(({ field }) => field === null)
  return (
    <div
      ref={measure}
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      data-row={cardKey(cardId)}
      data-card={cardId}
      className={`group ${rowClass} data-dragging:opacity-45`}
    >
      {view &&
        tableColumns.map((column) => (
          <TableCell
            key={column}
            column={column}
            state={state}
            readOnly={readOnly}
            person={people.find(({ field }) => field === column)}
            over={isOver(column)}
            editor={
              column !== 'number' &&
              state?.active === column &&
              state.editing && <CellEditor column={column} view={view} how={state.editing} />
            }
          >
            {column === 'number' && <RowMenu view={view} hasCursor={Boolean(state?.active)} />}
            {column === 'number' && open[0] && (
              <span
                role="img"
                aria-label={t('presence.onCard', { name: open.map(({ name }) => name).join(', ') })}
                title={t('presence.onCard', { name: open.map(({ name }) => name).join(', ') })}
                className="absolute inset-y-0 left-0 w-1"
                style={{ backgroundColor: open[0].colour }}
              />
            )}
            <CellContent column={column} view={view} />
          </TableCell>
        ))}
    </div>
  )
})
CardRow.displayName = 'CardRow'
