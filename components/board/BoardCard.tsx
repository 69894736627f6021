'use client'

import { memo } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { useBoard } from './BoardContext'
import { CardFace } from './CardFace'
import { CardMenu } from './CardMenu'
import { useCard } from './useCard'
import { useKeyed } from './useKeyed'

/** What stands in one card of a column. It subscribes to itself, so that an edit elsewhere never draws it anew. */
export const BoardCard = memo(({ cardId }: { cardId: string }) => {
  const t = useTranslate()
  const { onCard, readOnly } = useBoard()
  const view = useCard(cardId)
  const people = useKeyed(onCard, cardId)
  if (!view) return null
  const [first] = people ?? []
  return (
    <>
      <CardFace view={view} titleId={`card-${cardId}`} />
      {!readOnly && <CardMenu view={view} />}
      {first && people && (
        <>
          <p className="mt-2 flex items-center gap-1.5 text-2xs font-medium">
            <span className="size-2 shrink-0 rounded-full" style={{ backgroundColor: first.colour }} />
            <span className="truncate">
              {t(people.some(({ field }) => field !== null) ? 'presence.editing' : 'presence.onCard', {
                name: people.map(({ name }) => name).join(', '),
              })}
            </span>
          </p>
          <span
            className="pointer-events-none absolute -inset-px rounded-lg border-2"
            style={{ borderColor: first.colour }}
          />
        </>
      )}
    </>
  )
})
BoardCard.displayName = 'BoardCard'
