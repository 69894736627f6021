'use client'

import { Trash2 } from 'lucide-react'
import { useState, useSyncExternalStore } from 'react'
import { restoreCard } from '@/domain/board/restoreCard'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { Modal } from '@/components/ui/Modal'
import { useBoard } from './BoardContext'

/** The cards that were removed, each to be taken back. Not there for readers, nor while the bin is empty and closed. */
export const Bin = () => {
  const t = useTranslate()
  const { store, readOnly, announce } = useBoard()
  const cards = useSyncExternalStore(store.subscribe, store.bin, store.bin)
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
          description={t(cards.length > 0 ? 'board.binText' : 'board.binEmpty')}
          onClose={() => setOpen(false)}
        >
          <ul className="grid divide-y divide-line">
            {cards.map(({ id, title }) => (
              <li key={id} className="flex items-center gap-3 py-2">
                <span className="min-w-0 flex-1 text-sm break-words">{title}</span>
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
