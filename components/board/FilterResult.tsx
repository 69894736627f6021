'use client'

import { X } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { noFilter } from '@/domain/board/BoardFilter'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { useBoard, useShownCards } from './BoardContext'
import { conditionsOf } from './filterConditions'
import type { FilterProps } from './FilterProps'
import { useSections } from './useBoardStore'
import { useExecutorName } from './useExecutorName'

/** What a filter asks for, each condition to be taken away, and how many cards it leaves. */
export const FilterResult = ({ filter, onChange }: FilterProps) => {
  const t = useTranslate()
  const { store } = useBoard()
  const shown = useShownCards()
  const sections = useSections()
  const nameOf = useExecutorName()
  const all = useSyncExternalStore(store.subscribe, store.cardCount, store.cardCount)
  const conditions = conditionsOf(filter, sections, nameOf, t)
  const count = shown?.size ?? all
  return (
    <div className={conditions.length > 0 ? 'px-4 pb-3 print:hidden' : ''}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {/* Stands here before there is anything to say, so that screen readers hear it. */}
        <p role="status" className="text-sm text-soft numeric">
          {conditions.length > 0 && t('filter.shown', { count, all })}
        </p>
        {conditions.length > 0 && (
          <>
            <ul aria-label={t('filter.conditions')} className="contents">
              {conditions.map(({ key, words, without }) => (
                <li key={key} className="flex max-w-full items-center rounded-full bg-tint pl-3 text-sm">
                  <span className="min-w-0 truncate">{words}</span>
                  <button
                    type="button"
                    aria-label={t('filter.remove', { words })}
                    onClick={() => onChange(without)}
                    className="ml-1 grid size-8 shrink-0 place-items-center rounded-full text-soft hover:bg-hover hover:text-ink"
                  >
                    <X size={14} aria-hidden />
                  </button>
                </li>
              ))}
            </ul>
            <Button look="quiet" className="min-h-8! px-2!" onClick={() => onChange(noFilter)}>
              {t('filter.reset')}
            </Button>
          </>
        )}
      </div>
      {shown !== null && count === 0 && all > 0 && (
        <div className="mt-3 max-w-2xl rounded-lg border border-line bg-panel p-4 text-sm">
          <h2 className="font-semibold">{t('filter.emptyTitle')}</h2>
          <p className="mt-1 text-soft">{t('filter.emptyText')}</p>
        </div>
      )}
    </div>
  )
}
