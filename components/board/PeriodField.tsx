'use client'

import { useState } from 'react'
import type { Card } from '@/domain/board/Board'
import { editCard } from '@/domain/board/editCard'
import { longest } from '@/domain/board/longest'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { useBoard } from './BoardContext'
import { PeriodReading } from './PeriodReading'
import { TextField } from './TextField'

/** The period of a card: words typed freely, their reading at once below, and a correction where it is wrong. */
export const PeriodField = ({ card }: { card: Card }) => {
  const t = useTranslate()
  const { store, readOnly, readPeriod } = useBoard()
  const [correcting, setCorrecting] = useState(false)
  const { text, override } = card.period
  const write = (period: Card['period']) => editCard(store.doc, card.id, { period })
  const trimmed = (words: string) => words.trim()
  return (
    <div className="grid gap-2">
      <TextField
        label={t('card.period')}
        value={text}
        longest={longest.period}
        readOnly={readOnly}
        accept={trimmed}
        placeholder={t('card.periodHint')}
        write={(words) => write({ text: words })}
        below={(words) =>
          override === undefined || words.trim() !== text ? (
            <PeriodReading period={readPeriod({ period: { text: words } })} />
          ) : (
            <>
              <p className="text-2xs">{t('period.overridden', { words: override })}</p>
              <PeriodReading period={readPeriod(card)} />
            </>
          )
        }
      />
      {!readOnly && (correcting || override !== undefined) && (
        <TextField
          label={t('period.overrideLabel')}
          value={override ?? ''}
          longest={longest.period}
          readOnly={false}
          accept={trimmed}
          write={(words) => write(words ? { text, override: words } : { text })}
          below={(words) => (
            <>
              <p className="text-2xs text-soft">{t('period.overrideHint')}</p>
              {words.trim() !== (override ?? '') && (
                <PeriodReading period={readPeriod({ period: { text: words } })} />
              )}
            </>
          )}
        />
      )}
      {!readOnly && text && (
        <div>
          {override === undefined ? (
            !correcting && (
              <Button look="quiet" className="-ml-3 min-h-8! px-3!" onClick={() => setCorrecting(true)}>
                {t('period.understandAs')}
              </Button>
            )
          ) : (
            <Button
              look="quiet"
              className="-ml-3 min-h-8! px-3!"
              onClick={() => {
                write({ text })
                setCorrecting(false)
              }}
            >
              {t('period.overrideClear')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
