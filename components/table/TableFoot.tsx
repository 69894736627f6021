'use client'

import { Keyboard } from 'lucide-react'
import { useState, useSyncExternalStore } from 'react'
import { AddSection } from '@/components/board/AddSection'
import { useBoard, useShownCards } from '@/components/board/BoardContext'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { Modal } from '@/components/ui/Modal'
import { useTable } from './TableContext'

/** Under the table: how much is selected and shown, a new section, and the keys. */
export const TableFoot = () => {
  const t = useTranslate()
  const { readOnly } = useBoard()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-2 px-2 sm:gap-x-4 sm:px-4 py-1">
      {!readOnly && <AddSection />}
      <Counts />
      <Button look="quiet" className="ml-auto px-3!" onClick={() => setOpen(true)}>
        <Keyboard size={16} aria-hidden />
        <span className="max-sm:sr-only">{t('table.keys.title')}</span>
      </Button>
      {isOpen && <TableKeys onClose={() => setOpen(false)} />}
    </div>
  )
}

const Counts = () => {
  const t = useTranslate()
  const { grid } = useTable()
  const { store } = useBoard()
  const shown = useShownCards()
  const all = useSyncExternalStore(store.subscribe, store.cardCount)
  const selected = useSyncExternalStore(grid.subscribe, () => {
    const { rows, columns, isOne } = grid.selection()
    return isOne ? 0 : rows.filter(({ kind }) => kind === 'card').length * columns.length
  })
  return (
    <p className="text-2xs text-soft numeric">
      {shown ? t('filter.shown', { count: shown.size, all }) : t('board.cards', { count: all })}
      {selected > 0 && ` · ${t('table.selected', { count: selected })}`}
    </p>
  )
}

const keys = [
  'move',
  'edit',
  'commit',
  'escape',
  'line',
  'select',
  'copy',
  'clear',
  'row',
  'menu',
  'out',
] as const

/** All keys of the table, to be looked up. */
const TableKeys = ({ onClose }: { onClose: () => void }) => {
  const t = useTranslate()
  const { readOnly } = useBoard()
  const reading = ['move', 'select', 'copy', 'menu', 'out']
  return (
    <Modal title={t('table.keys.title')} onClose={onClose}>
      <dl className="grid gap-x-4 gap-y-2 text-sm sm:grid-cols-[11rem_1fr]">
        {keys
          .filter((key) => !readOnly || reading.includes(key))
          .map((key) => (
            <div key={key} className="contents">
              <dt className="font-medium">{t(`table.keys.${key}.keys`)}</dt>
              <dd className="text-soft max-sm:mb-2">{t(`table.keys.${key}.what`)}</dd>
            </div>
          ))}
      </dl>
      <div className="mt-4 flex justify-end">
        <Button onClick={onClose}>{t('common.close')}</Button>
      </div>
    </Modal>
  )
}
