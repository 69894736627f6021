'use client'

import type { ReactNode } from 'react'
import { dueState } from '@/domain/board/dueState'
import { editCard, type CardEdit } from '@/domain/board/editCard'
import { longest, mostCoExecutors } from '@/domain/board/longest'
import { moveCard } from '@/domain/board/moveCard'
import { moveRow } from '@/domain/board/moveRow'
import { statuses, type Status } from '@/domain/board/status'
import { useTranslate } from '@/components/messages/useTranslate'
import { Field, fieldClass } from '@/components/ui/Field'
import { useBoard } from './BoardContext'
import type { CardView } from './createBoardStore'
import { DueBadge } from './DueBadge'
import { FieldPresence } from './FieldPresence'
import { ExecutorsField } from './ExecutorsField'
import { Occurrences } from './Occurrences'
import { PeriodField } from './PeriodField'
import { useAskStatus } from './StatusQuestions'
import { StatusChip } from './StatusChip'
import { TextField } from './TextField'
import { useSections } from './useBoardStore'

const oneLine = (typed: string): string | null => typed.replaceAll(/\s+/g, ' ').trim() || null

/** All fields of a card, edited in place, each a register of its own. */
export const CardFields = ({ view: { card } }: { view: CardView }) => {
  const t = useTranslate()
  const { store, readOnly, readPeriod, bounds, today } = useBoard()
  const { doc } = store
  const edit = (change: CardEdit) => editCard(doc, card.id, change)
  const due = dueState(card, readPeriod(card), bounds, today)
  const shared = (field: string, content: ReactNode) => (
    <FieldPresence cardId={card.id} field={field}>
      {content}
    </FieldPresence>
  )
  const words = (key: 'documentKind' | 'expectedResult' | 'actualResult') =>
    shared(
      key,
      <TextField
        label={t(`card.${key}`)}
        value={card[key]}
        longest={longest.text}
        lines
        readOnly={readOnly}
        write={(text) => edit({ [key]: text })}
      />,
    )
  return (
    <div className="grid gap-5">
      {shared(
        'title',
        <TextField
          label={t('card.title')}
          value={card.title}
          longest={longest.title}
          readOnly={readOnly}
          accept={oneLine}
          refusal={t('card.titleNeeded')}
          write={(title) => edit({ title })}
          className="text-base! font-medium"
        />,
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        {shared('status', <StatusField view={{ card }} />)}
        {shared('section', <SectionField view={{ card }} />)}
      </div>
      {due && (
        <p className="-mt-3">
          <DueBadge due={due} />
        </p>
      )}
      {(card.status === 'notDone' || card.reason) && (
        <TextField
          label={t('card.reason')}
          value={card.reason}
          longest={longest.reason}
          lines
          readOnly={readOnly}
          write={(reason) => edit({ reason })}
        />
      )}
      {(card.status === 'done' || card.doneOn) && (
        <Field label={t('card.doneOn')}>
          {(attributes) => (
            <input
              {...attributes}
              type="date"
              readOnly={readOnly}
              value={card.doneOn ?? ''}
              onChange={(event) => edit({ doneOn: event.target.value || undefined })}
              className={fieldClass}
            />
          )}
        </Field>
      )}
      {shared('period', <PeriodField card={card} />)}
      <Occurrences card={card} />
      {shared(
        'lead',
        <ExecutorsField
          label={t('card.lead')}
          value={card.lead ? [card.lead] : []}
          most={1}
          readOnly={readOnly}
          write={([lead]) => edit({ lead })}
        />,
      )}
      {shared(
        'coExecutors',
        <ExecutorsField
          label={t('card.coExecutors')}
          value={card.coExecutors}
          most={mostCoExecutors}
          readOnly={readOnly}
          write={(coExecutors) => edit({ coExecutors })}
        />,
      )}
      {words('documentKind')}
      {words('expectedResult')}
      {words('actualResult')}
    </div>
  )
}

type Part = { view: Pick<CardView, 'card'> }

const StatusField = ({ view: { card } }: Part) => {
  const t = useTranslate()
  const { store, readOnly } = useBoard()
  const askStatus = useAskStatus()
  const set = (status: Status) => {
    const last = store
      .columns('status')
      .find(({ key }) => key === status)
      ?.cardIds.at(-1)
    askStatus(
      card,
      status,
      () => moveCard(store.doc, card.id, { status, after: last ?? null }),
      () => undefined,
    )
  }
  return (
    <Field label={t('card.status')}>
      {(attributes) =>
        readOnly ? (
          <p id={attributes.id}>
            <StatusChip status={card.status} />
          </p>
        ) : (
          <select
            {...attributes}
            value={card.status}
            onChange={(event) => set(event.target.value as Status)}
            className={fieldClass}
          >
            {statuses.map((status) => (
              <option key={status} value={status}>
                {t(`status.${status}`)}
              </option>
            ))}
          </select>
        )
      }
    </Field>
  )
}

const SectionField = ({ view: { card } }: Part) => {
  const t = useTranslate()
  const { store, readOnly } = useBoard()
  const sections = useSections()
  const set = (sectionId: string) =>
    moveRow(store.doc, card.id, { sectionId, after: store.lastIn(sectionId) })
  return (
    <Field label={t('card.section')}>
      {(attributes) =>
        readOnly ? (
          <p id={attributes.id} className="text-sm break-words">
            {sections.find(({ id }) => id === card.sectionId)?.title}
          </p>
        ) : (
          <select
            {...attributes}
            value={card.sectionId}
            onChange={(event) => set(event.target.value)}
            className={fieldClass}
          >
            {sections.map((section) => (
              <option key={section.id} value={section.id}>
                {section.title}
              </option>
            ))}
          </select>
        )
      }
    </Field>
  )
}
