'use client'

import Link from 'next/link'
import { DueBadge } from '@/components/board/DueBadge'
import { StatusChip } from '@/components/board/StatusChip'
import { useTranslate } from '@/components/messages/useTranslate'
import type { WaitingItem } from '@/server/home/Waiting'
import { cardHref } from './boardHref'

type Props = {
  items: WaitingItem[]
  /** The name of an item's roadmap, where there are several. */
  placeOf: Record<string, string>
  /** Whether they wait for their deadline: then it is said whose they are. */
  isDue: boolean
}

/** Items that wait, each a way to its card. */
export const WaitingItems = ({ items, placeOf, isDue }: Props) => {
  const t = useTranslate()
  return (
    <ul className="divide-y divide-line">
      {items.map((item) => (
        <li key={`${item.roadmapId} ${item.cardId}`} className="relative py-2.5 hover:bg-hover">
          <Link
            href={cardHref(item.roadmapId, item.cardId)}
            className="font-medium break-words after:absolute after:inset-0 after:content-['']"
          >
            {item.title}
          </Link>
          <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-2xs text-soft">
            {isDue && item.concern && (
              <span className="rounded-full bg-tint px-2 py-0.5 font-medium text-accent">
                {t(`home.concern.${item.concern}`)}
              </span>
            )}
            {item.due && <DueBadge due={item.due} />}
            <StatusChip status={item.status} />
            {item.period && <span className="numeric">{t('home.period', { words: item.period })}</span>}
            {placeOf[item.roadmapId] && <span>{placeOf[item.roadmapId]}</span>}
          </p>
        </li>
      ))}
    </ul>
  )
}
