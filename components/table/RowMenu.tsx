'use client'

import { EllipsisVertical } from 'lucide-react'
import { useState } from 'react'
import { statuses } from '@/domain/board/status'
import { useBoard } from '@/components/board/BoardContext'
import type { CardView } from '@/components/board/createBoardStore'
import { useSections } from '@/components/board/useBoardStore'
import { useTranslate } from '@/components/messages/useTranslate'
import { IconButton } from '@/components/ui/IconButton'
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/Menu'
import { cardKey } from './TableRow'
import { useTable } from './TableContext'

/**
 * The menu of an item's row: all that dragging and the keys do with rows. It is made when the cursor comes to the row, or
 * when it is opened before.
 */
export const RowMenu = ({ view, hasCursor }: { view: CardView; hasCursor: boolean }) => {
  const t = useTranslate()
  const [made, setMade] = useState<'opened' | 'closed' | null>(null)
  if (hasCursor && made === null) setMade('closed')
  const button = (
    <IconButton
      label={t('table.rowMenu', { number: view.number, title: view.card.title })}
      data-menu
      tabIndex={-1}
      onClick={() => setMade((before) => before ?? 'opened')}
      className="absolute! top-0.5 right-0.5 size-7!"
    >
      <EllipsisVertical size={15} aria-hidden />
    </IconButton>
  )
  return made ? (
    <Menu defaultOpen={made === 'opened'} trigger={button}>
      <RowMenuItems view={view} />
    </Menu>
  ) : (
    button
  )
}

const RowMenuItems = ({ view: { card } }: { view: CardView }) => {
  const t = useTranslate()
  const { openCard, readOnly } = useBoard()
  const { actions } = useTable()
  const sections = useSections()
  const row = { kind: 'card' as const, key: cardKey(card.id), cardId: card.id, sectionId: card.sectionId }
  const ids = actions.chosen(card.id)
  const isMany = ids.length > 1
  const others = sections.filter(({ id }) => isMany || id !== card.sectionId)
  if (readOnly) return <MenuItem onSelect={() => openCard(card.id)}>{t('board.open')}</MenuItem>
  return (
    <>
      {isMany ? (
        <MenuLabel>{t('table.chosen', { count: ids.length })}</MenuLabel>
      ) : (
        <MenuItem onSelect={() => openCard(card.id)}>{t('board.open')}</MenuItem>
      )}
      <MenuSeparator />
      {!isMany && actions.canShift(row, -1) && (
        <MenuItem onSelect={() => actions.shift(row, -1)}>{t('board.moveUp')}</MenuItem>
      )}
      {!isMany && actions.canShift(row, 1) && (
        <MenuItem onSelect={() => actions.shift(row, 1)}>{t('board.moveDown')}</MenuItem>
      )}
      {others.length > 0 && <MenuLabel>{t('table.toSection')}</MenuLabel>}
      {others.map(({ id, title }) => (
        <MenuItem key={id} onSelect={() => actions.toSection(ids, id)}>
          {title}
        </MenuItem>
      ))}
      {isMany && (
        <>
          <MenuLabel>{t('card.status')}</MenuLabel>
          {/* Why an item was not done is told of each by itself. */}
          {statuses
            .filter((status) => status !== 'notDone')
            .map((status) => (
              <MenuItem key={status} onSelect={() => actions.setStatus(ids, status)}>
                {t(`status.${status}`)}
              </MenuItem>
            ))}
        </>
      )}
      <MenuSeparator />
      <MenuItem danger onSelect={() => actions.remove(ids)}>
        {t('board.delete')}
      </MenuItem>
    </>
  )
}
