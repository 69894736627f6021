'use client'

import { Pencil, TriangleAlert } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { periodDates } from '@/components/board/periodDates'
import { Button } from '@/components/ui/Button'
import { useTranslate } from '@/components/messages/useTranslate'
import { splitExecutors } from '@/domain/board/splitExecutors'
import type { Stage } from '@/domain/imports/RoadmapReading'
import { faultText } from './faultText'
import { stages } from './StageMenu'
import type { EditRows } from './usePreview'
import type { PreviewRow } from './useReview'

type Props = {
  item: PreviewRow
  opener: RefObject<HTMLButtonElement | null>
  edit: EditRows
  onEdit: () => void
}

/** What a row becomes: its words, dates and people as understood, what is doubtful, its stage. */
export const ItemReading = ({ item, opener, edit, onEdit }: Props) => {
  const t = useTranslate()
  const { key, row, imported, period, isTaken, isEdited, doubts, faults } = item
  const title = imported.title || t('imports.untitled')
  const dates = periodDates(period, t)
  const { lead, coExecutors } = splitExecutors(imported.responsible)
  return (
    <>
      <p className={`font-medium break-words ${isTaken ? '' : 'text-soft line-through'}`}>
        {row.no && <span className="font-normal text-soft numeric">{row.no}. </span>}
        {title}
      </p>
      <dl className="mt-1 grid gap-1 text-sm">
        <Cell name={t('imports.roles.period')}>
          {imported.period.text || t('period.noDates')}
          {dates && <span className="text-soft numeric"> ({dates})</span>}
          {imported.period.override && (
            <span className="block text-2xs text-soft">
              {t('period.overridden', { words: imported.period.override })}
            </span>
          )}
        </Cell>
        {lead && <Cell name={t('imports.roles.responsible')}>{lead}</Cell>}
        {coExecutors.length > 0 && (
          <Cell name={t('imports.roles.coExecutors')}>{coExecutors.join('; ')}</Cell>
        )}
        {imported.documentKind && <Cell name={t('imports.roles.documentKind')}>{imported.documentKind}</Cell>}
        {imported.expectedResult && (
          <Cell name={t('imports.roles.expectedResult')}>{imported.expectedResult}</Cell>
        )}
      </dl>
      {(doubts.length > 0 || faults.length > 0) && (
        <ul className="mt-2 grid gap-1 text-2xs">
          {faults.map((fault) => (
            <Remark key={`${fault.cell} ${fault.fault}`} className="text-danger">
              {faultText(fault, t)}
            </Remark>
          ))}
          {doubts.map((doubt) => (
            <Remark key={doubt} className="text-warning">
              {t(`imports.warnings.${doubt}`)}
            </Remark>
          ))}
        </ul>
      )}
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <label className="flex min-w-0 items-center gap-2 text-sm">
          <span className="text-2xs text-soft">{t('imports.stage')}</span>
          <select
            className="h-9 max-w-60 min-w-0 rounded-md border border-edge bg-panel px-2"
            aria-label={t('imports.stageOf', { title })}
            value={imported.stage ?? ''}
            onChange={({ target }) =>
              edit([key], { stage: target.value ? (Number(target.value) as Stage) : null })
            }
          >
            <option value="">{t('imports.noStage')}</option>
            {stages.map((stage) => (
              <option key={stage} value={stage}>
                {stage}. {t(`board.stages.${stage}`)}
              </option>
            ))}
          </select>
        </label>
        {row.stageSource === 'proposal' && imported.stage === row.stage && (
          <span className="text-2xs text-soft">{t('imports.stageProposed')}</span>
        )}
        {isEdited && <span className="text-2xs text-soft">{t('imports.edited')}</span>}
        <span className="ml-auto flex">
          <Button ref={opener} look="quiet" className="min-h-9! px-2!" onClick={onEdit}>
            <Pencil size={14} aria-hidden />
            {t('imports.edit')}
            <span className="sr-only">: {title}</span>
          </Button>
          <Button look="quiet" className="min-h-9! px-2!" onClick={() => edit([key], { left: isTaken })}>
            {t(isTaken ? 'imports.leave' : 'imports.take')}
            <span className="sr-only">: {title}</span>
          </Button>
        </span>
      </div>
    </>
  )
}

const Cell = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="grid gap-x-2 sm:grid-cols-[7.5rem_minmax(0,1fr)]">
    <dt className="pt-0.5 text-2xs text-soft">{name}</dt>
    <dd className="break-words whitespace-pre-line">{children}</dd>
  </div>
)

const Remark = ({ className, children }: { className: string; children: string }) => (
  <li className={`flex gap-1.5 ${className}`}>
    <TriangleAlert size={13} aria-hidden className="mt-0.5 shrink-0" />
    {children}
  </li>
)
