'use client'

import type { ReactNode } from 'react'
import type { StagePlan } from '@/domain/roadmap/Template'
import { useTranslate } from '@/components/messages/useTranslate'
import { SidePanel } from '@/components/ui/SidePanel'
import { StageDocuments } from './StageDocuments'
import { thresholdWords } from './thresholdWords'
import { useStageProgress } from './useStageProgress'
import { useStageTicks } from './useStageTicks'

type Props = {
  roadmapId: string
  stages: StagePlan[]
  readOnly: boolean
  onClose: () => void
  returnFocus: () => void
}

/**
 * The plan of the stages beside the board: how long each takes, what matters in it, its documents as a list to tick,
 * its indicators with what they must reach.
 */
export const StagePanel = ({ roadmapId, stages, readOnly, onClose, returnFocus }: Props) => {
  const t = useTranslate()
  const ticks = useStageTicks(roadmapId)
  return (
    <SidePanel title={t('stages.title')} onClose={onClose} returnFocus={returnFocus}>
      {/* The plan is long: arrow keys scroll it once it has the focus itself. */}
      <section
        aria-label={t('stages.title')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard (axe: scrollable-region-focusable)
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 pb-8"
      >
        {ticks.failure && (
          <p role="alert" className="mt-4 text-sm text-danger">
            {t(ticks.failure)}
          </p>
        )}
        {stages.map((plan) => (
          <Stage key={plan.stage} plan={plan}>
            <StageDocuments plan={plan} readOnly={readOnly} {...ticks} />
          </Stage>
        ))}
      </section>
    </SidePanel>
  )
}

const Stage = ({ plan, children }: { plan: StagePlan; children: ReactNode }) => {
  const t = useTranslate()
  const progress = useStageProgress().get(plan.stage)
  return (
    <article aria-labelledby={`stage-${plan.stage}`} className="mt-5 border-b border-line pb-5 last:border-0">
      <p className="text-2xs text-soft">
        {t('board.stage', { stage: plan.stage })}
        {plan.duration && ` · ${plan.duration}`}
        {progress && progress.total > 0 && ` · ${t('stages.progress', progress)}`}
      </p>
      <h3 id={`stage-${plan.stage}`} className="font-semibold">
        {plan.name}
      </h3>
      {plan.important.length > 0 && (
        <>
          <h4 className="mt-3 text-2xs font-medium text-soft">{t('stages.important')}</h4>
          <ul className="mt-1 list-disc space-y-1 pl-5 text-sm">
            {plan.important.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {children}
      {plan.indicators.length > 0 && <Indicators indicators={plan.indicators} />}
    </article>
  )
}

const Indicators = ({ indicators }: Pick<StagePlan, 'indicators'>) => {
  const t = useTranslate()
  return (
    <>
      <h4 className="mt-3 text-2xs font-medium text-soft">{t('stages.indicators')}</h4>
      <ul className="mt-1 grid gap-2 text-sm">
        {indicators.map(({ text, thresholds }) => (
          <li key={text}>
            {text}
            <span className="flex flex-wrap gap-1">
              {[...new Set(thresholds.map((threshold) => thresholdWords(threshold, t)))].map(
                (words) =>
                  words && (
                    <span
                      key={words}
                      className="rounded-full bg-tint px-2 py-0.5 text-2xs text-accent numeric"
                    >
                      {words}
                    </span>
                  ),
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
