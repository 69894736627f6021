'use client'

import { editCard, type CardEdit } from '@/domain/board/editCard'
import { longest, mostCoExecutors } from '@/domain/board/longest'
import { oneLine } from '@/domain/board/readCell'
import type { Status } from '@/domain/board/status'
import type { TableColumn } from '@/domain/board/tableColumns'
import { writeCells } from '@/domain/board/writeCells'
import { useBoard } from '@/components/board/BoardContext'
import type { CardView } from '@/components/board/createBoardStore'
import { PeriodReading } from '@/components/board/PeriodReading'
import { useAskStatus } from '@/components/board/StatusQuestions'
import { useTranslate } from '@/components/messages/useTranslate'
import { useToast } from '@/components/ui/Toasts'
import { CellExecutors } from './CellExecutors'
import { CellStatus } from './CellStatus'
import { CellText } from './CellText'
import { columnName } from './columnName'
import type { Editing } from './createGrid'

type Props = { column: Exclude<TableColumn, 'number'>; view: CardView; how: Editing }

/** Columns whose editor lies over the cell. */
export const isOver = (column: TableColumn): boolean =>
  column === 'lead' || column === 'coExecutors' || column === 'status'

/** What edits a cell, by its column. */
export const CellEditor = ({ column, view: { card }, how }: Props) => {
  const t = useTranslate()
  const toast = useToast()
  const { store, readPeriod } = useBoard()
  const askStatus = useAskStatus()
  const label = columnName(column, t)
  const replaces = how === 'typing'
  const edit = (change: CardEdit) => editCard(store.doc, card.id, change)
  switch (column) {
    case 'title':
      return (
        <CellText
          label={label}
          value={card.title}
          longest={longest.title}
          replaces={replaces}
          accept={(typed) => {
            if (!oneLine(typed)) toast({ text: t('card.titleNeeded') })
            return oneLine(typed) || null
          }}
          write={(title) => edit({ title })}
        />
      )
    case 'period':
      return (
        <CellText
          label={label}
          value={card.period.text}
          longest={longest.period}
          replaces={replaces}
          accept={oneLine}
          placeholder={t('card.periodHint')}
          write={(text) => text !== card.period.text && edit({ period: { text } })}
          below={(words) => (
            <PeriodReading
              period={readPeriod(
                oneLine(words) === card.period.text ? card : { period: { text: oneLine(words) } },
              )}
            />
          )}
        />
      )
    case 'documentKind':
    case 'expectedResult':
    case 'actualResult':
      return (
        <CellText
          label={label}
          value={card[column]}
          longest={longest.text}
          lines
          replaces={replaces}
          write={(words) => edit({ [column]: words })}
        />
      )
    case 'lead':
      return (
        <CellExecutors
          label={label}
          value={card.lead ? [card.lead] : []}
          most={1}
          write={([lead]) => edit({ lead })}
        />
      )
    case 'coExecutors':
      return (
        <CellExecutors
          label={label}
          value={card.coExecutors}
          most={mostCoExecutors}
          write={(coExecutors) => edit({ coExecutors })}
        />
      )
    case 'status': {
      const write = (status: Status) =>
        askStatus(
          card,
          status,
          () => writeCells(store.doc, [{ cardId: card.id, status }]),
          () => undefined,
        )
      return <CellStatus label={label} value={card.status} write={write} />
    }
  }
}
