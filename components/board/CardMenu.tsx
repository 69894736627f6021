'use client'

import { EllipsisVertical } from 'lucide-react'
import { useState } from 'react'
import { deleteCard } from '@/domain/board/deleteCard'
import { restoreCard } from '@/domain/board/restoreCard'
import { useLocale } from '@/components/messages/useLocale'
import { useTranslate } from '@/components/messages/useTranslate'
import { serverNow } from '@/components/realtime/serverTime'
import { IconButton } from '@/components/ui/IconButton'
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/Menu'
import { useToast } from '@/components/ui/Toasts'
import { useBoard } from './BoardContext'
import { columnTitle } from './columnTitle'
import type { CardView } from './createBoardStore'
import { focusCard, focusColumn } from './focusCard'
import { useDrop } from './useDrop'
import { useShownIn } from './useShownIn'

type Props = {
  view: CardView
  /** Called when the card was put into the bin here. */
  onDeleted?: () => void
}

/** The menu of a card: everything that dragging does, and the bin. It is made when it is first opened. */
export const CardMenu = ({ view, onDeleted }: Props) => {
  const t = useTranslate()
  const [made, setMade] = useState(false)
  const button = (
    <IconButton
      label={t('board.cardMenu', { title: view.card.title })}
      data-stop
      tabIndex={-1}
      onClick={() => setMade(true)}
      className="absolute! top-1 right-1 z-10 size-8"
    >
      <EllipsisVertical size={16} aria-hidden />
    </IconButton>
  )
  return made ? (
    <Menu defaultOpen trigger={button}>
      <CardMenuItems view={view} {...(onDeleted && { onDeleted })} />
    </Menu>
  ) : (
    button
  )
}

const CardMenuItems = ({ view: { card }, onDeleted }: Props) => {
  const t = useTranslate()
  const locale = useLocale()
  const { store, grouping, openCard } = useBoard()
  const drop = useDrop()
  const remove = useDelete()
  const shownIn = useShownIn()
  const columns = store.columns(grouping)
  const column = columns.find(({ cardIds }) => cardIds.includes(card.id))
  const ids = column ? shownIn(column) : []
  const at = ids.indexOf(card.id)
  const ordered = grouping !== 'month'
  const others = columns.filter(
    (other) => other !== column && !(other.target.kind === 'month' && other.target.month === null),
  )
  return (
    <>
      <MenuItem onSelect={() => openCard(card.id)}>{t('board.open')}</MenuItem>
      <MenuSeparator />
      {column && ordered && at > 0 && (
        <MenuItem onSelect={() => drop(card.id, column, ids[at - 2] ?? null)}>{t('board.moveUp')}</MenuItem>
      )}
      {column && ordered && at >= 0 && at < ids.length - 1 && (
        <MenuItem onSelect={() => drop(card.id, column, ids[at + 1] ?? null)}>{t('board.moveDown')}</MenuItem>
      )}
      <MenuLabel>{t('board.moveTo')}</MenuLabel>
      {others.map((other) => (
        <MenuItem
          key={other.key}
          onSelect={() => drop(card.id, other, ordered ? (other.cardIds.at(-1) ?? null) : null)}
        >
          {columnTitle(other, t, locale)}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem
        danger
        onSelect={() => {
          remove(card.id)
          onDeleted?.()
        }}
      >
        {t('board.delete')}
      </MenuItem>
    </>
  )
}

/** Puts a card into the bin and offers to take it out again; the focus goes to the card that takes its place. */
const useDelete = () => {
  const t = useTranslate()
  const toast = useToast()
  const { store, grouping } = useBoard()
  const shownIn = useShownIn()
  return (cardId: string) => {
    const column = store.columns(grouping).find(({ cardIds }) => cardIds.includes(cardId))
    const ids = column ? shownIn(column) : []
    const at = ids.indexOf(cardId)
    const heir = ids[at + 1] ?? ids[at - 1]
    const title = store.card(cardId)?.card.title ?? ''
    deleteCard(store.doc, cardId, new Date(serverNow()).toISOString())
    if (heir !== undefined) focusCard(heir)
    else if (column) focusColumn(column.key)
    toast({
      text: t('board.deleted', { title }),
      action: {
        label: t('common.undo'),
        run: () => {
          restoreCard(store.doc, cardId)
          focusCard(cardId)
        },
      },
    })
  }
}
