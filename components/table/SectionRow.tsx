'use client'

import { memo, type Ref } from 'react'
import { editSection } from '@/domain/board/editSection'
import { longest } from '@/domain/board/longest'
import { oneLine } from '@/domain/board/readCell'
import { tableColumns } from '@/domain/board/tableColumns'
import { useBoard } from '@/components/board/BoardContext'
import { SectionMenu } from '@/components/board/SectionMenu'
import { useSections } from '@/components/board/useBoardStore'
import { useKeyed } from '@/components/board/useKeyed'
import { useTranslate } from '@/components/messages/useTranslate'
import { CellText } from './CellText'
import { rowClass } from './rowClass'
import { TableCell } from './TableCell'
import { useTable } from './TableContext'
import { sectionKey } from './TableRow'

type Props = { sectionId: string; shown: number; all: number; index: number; measure: Ref<HTMLDivElement> }

/** The head of a section: its title and how many items it has. */
export const SectionRow = memo(({ sectionId, shown, all, index, measure }: Props) => {
  const t = useTranslate()
  const { grid } = useTable()
  const { store, readOnly } = useBoard()
  const state = useKeyed(grid.rowStates, sectionKey(sectionId))
  const title = useSections().find(({ id }) => id === sectionId)?.title ?? ''
  const count = t('board.cards', { count: all })
  return (
    <div
      ref={measure}
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      data-row={sectionKey(sectionId)}
      className={`${rowClass} data-dragging:opacity-45`}
    >
      <TableCell column="number" state={state} readOnly className="bg-sunken!">
        {!readOnly && (
          <span data-menu className="absolute top-1 right-1">
            <SectionMenu sectionId={sectionId} tabIndex={-1} />
          </span>
        )}
      </TableCell>
      <TableCell
        column="title"
        span={tableColumns.length - 1}
        state={state}
        readOnly={readOnly}
        className="bg-sunken!"
        editor={
          state?.editing && (
            <CellText
              label={t('board.newSectionTitle')}
              value={title}
              longest={longest.title}
              replaces={state.editing === 'typing'}
              accept={(typed) => oneLine(typed) || null}
              write={(words) => editSection(store.doc, sectionId, { title: words })}
            />
          )
        }
      >
        <span className="sticky left-18 flex w-fit max-w-[calc(100vw-7rem)] items-baseline gap-3">
          <span className="font-semibold break-words">{title}</span>
          <span className="shrink-0 text-2xs text-soft numeric">
            {shown < all ? t('filter.shown', { count: shown, all }) : count}
          </span>
        </span>
      </TableCell>
    </div>
  )
})
SectionRow.displayName = 'SectionRow'
