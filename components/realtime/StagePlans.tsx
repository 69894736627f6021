'use client'

import { Dialog } from 'radix-ui'
import { ListChecks, X } from 'lucide-react'
import type { StageDocument, StagePlan } from '@/domain/roadmap/Template'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { IconButton } from '@/components/ui/IconButton'

/** The plan of the stages beside the board: what matters in each, its documents with appendix numbers, its indicators. */
export const StagePlans = ({ stages }: { stages: StagePlan[] }) => {
  const t = useTranslate()
  if (stages.length === 0) return null
  return (
    <Dialog.Root>
      <Dialog.Trigger asChild>
        <Button look="quiet" className="px-3!">
          <ListChecks size={16} aria-hidden />
          <span className="max-sm:sr-only">{t('live.stages.open')}</span>
        </Button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 right-0 z-50 flex w-[min(32rem,100vw)] flex-col border-l border-line bg-panel shadow-sheet outline-none"
        >
          <div className="flex min-h-14 items-center gap-2 border-b border-line px-4">
            <Dialog.Title className="flex-1 text-sm font-semibold">{t('live.stages.title')}</Dialog.Title>
            <Dialog.Close asChild>
              <IconButton label={t('common.close')}>
                <X size={18} aria-hidden />
              </IconButton>
            </Dialog.Close>
          </div>
          {/* The plan is long and has nothing to focus: arrow keys scroll it once it has the focus itself. */}
          <section
            aria-label={t('live.stages.title')}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard (axe: scrollable-region-focusable)
            tabIndex={0}
            className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 pb-8"
          >
            {stages.map((stage) => (
              <Stage key={stage.stage} plan={stage} />
            ))}
          </section>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

const Stage = ({ plan }: { plan: StagePlan }) => {
  const t = useTranslate()
  return (
    <article className="mt-5 border-b border-line pb-5 last:border-0">
      <p className="text-2xs text-soft">
        {t('board.stage', { stage: plan.stage })}
        {plan.duration && ` · ${plan.duration}`}
      </p>
      <h3 className="font-semibold">{plan.name}</h3>
      <Part title={t('live.stages.important')} lines={plan.important} />
      <Part
        title={t('live.stages.documents')}
        lines={plan.documents.map((document) => documentLine(document, t))}
      />
      <Part title={t('live.stages.indicators')} lines={plan.indicators.map(({ text }) => text)} />
    </article>
  )
}

const documentLine = (
  { title, appendices, sheet }: StageDocument,
  t: ReturnType<typeof useTranslate>,
): string =>
  [
    title.replace(/[\s,;.]+$/u, ''),
    // The words of an order often name their appendix themselves.
    appendices.length > 0 &&
      !/приложени/iu.test(title) &&
      t('live.stages.appendices', { count: appendices.length, numbers: appendices.join(', ') }),
    sheet !== undefined && t('live.stages.sheet', { number: sheet }),
  ]
    .filter(Boolean)
    .join(', ')

const Part = ({ title, lines }: { title: string; lines: string[] }) =>
  lines.length > 0 && (
    <>
      <h4 className="mt-3 text-2xs font-medium text-soft">{title}</h4>
      <ul className="mt-1 list-disc space-y-1 pl-5 text-sm">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
