'use client'

import { Trash2 } from 'lucide-react'
import { useMemo, useState, useSyncExternalStore } from 'react'
import { binDays, daysLeft } from '@/domain/board/daysLeft'
import { restoreCard } from '@/domain/board/restoreCard'
import { useTranslate } from '@/components/messages/useTranslate'
import { serverNow } from '@/components/realtime/serverTime'
import { Button } from '@/components/ui/Button'
import { Modal } from '@/components/ui/Modal'
import { useBoard } from './BoardContext'

/** The cards that were removed, each to be taken back. Not there for readers, nor while the bin is empty and closed. */
export const Bin = () => {
  const t = useTranslate()
  const { store, readOnly, announce, today } = useBoard()
  const all = useSyncExternalStore(store.subscribe, store.bin, store.bin)
  // `today` draws it anew when the day changes while the page stays open.
  const now = useMemo(() => (today ? serverNow() : 0), [today])
  const cards = all
    .map((card) => ({ ...card, left: daysLeft(card.deletedAt ?? '', now) }))
    .filter(({ left }) => left > 0)
    .toSorted((one, other) => other.left - one.left)
  const [isOpen, setOpen] = useState(false)
  if (readOnly || (cards.length === 0 && !isOpen)) return null
  return (
    <>
      <Button
        look="quiet"
        className="px-3!"
        aria-label={t('board.binCount', { count: cards.length })}
        onClick={() => setOpen(true)}
      >
        <Trash2 size={16} aria-hidden />
        <span className="max-lg:hidden">{t('board.bin')}</span>
        <span className="numeric">{cards.length}</span>
      </Button>
      {isOpen && (
        <Modal
          title={t('board.bin')}
          description={t(cards.length > 0 ? 'board.binText' : 'board.binEmpty', { days: binDays })}
          onClose={() => setOpen(false)}
        >
          <ul className="grid divide-y divide-line">
            {cards.map(({ id, title, left }) => (
              <li key={id} className="flex items-center gap-3 py-2">
                <span className="min-w-0 flex-1 text-sm break-words">
                  {title}
                  <span className="block text-2xs text-soft numeric">
                    {t('board.binLeft', { count: left })}
                  </span>
                </span>
                <Button
                  className="min-h-9!"
                  aria-label={`${t('common.restore')}: ${title}`}
                  onClick={() => {
                    restoreCard(store.doc, id)
                    announce(t('board.restored', { title }))
                  }}
                >
                  {t('common.restore')}
                </Button>
              </li>
            ))}
          </ul>
          <div className="mt-4 flex justify-end">
            <Button onClick={() => setOpen(false)}>{t('common.close')}</Button>
          </div>
        </Modal>
      )}
    </>
  )
}
