'use client'

import type { StageDocument, StagePlan } from '@/domain/roadmap/Template'
import { formatDate } from '@/components/messages/formatDate'
import type { Translate } from '@/components/messages/createTranslate'
import { useTranslate } from '@/components/messages/useTranslate'
import type { StageTick } from '@/server/roadmaps/readStageTicks'

type Props = {
  plan: StagePlan
  readOnly: boolean
  ticks: StageTick[] | null
  tick: (stage: number, place: number, isThere: boolean) => void
}

/** The documents of a stage, each with its appendix numbers and a tick once the school has it. */
export const StageDocuments = ({ plan: { stage, documents }, readOnly, ticks, tick }: Props) => {
  const t = useTranslate()
  if (documents.length === 0) return null
  const there = new Map(ticks?.filter((one) => one.stage === stage).map((one) => [one.document, one]))
  return (
    <fieldset className="mt-3">
      <legend className="text-2xs font-medium text-soft">
        {t('stages.documents')}
        {ticks && `. ${t('stages.there', { count: there.size, total: documents.length })}`}
      </legend>
      <ul className="mt-1 grid gap-1 text-sm">
        {documents.map((document, place) => {
          const ticked = there.get(place)
          return (
            // oxlint-disable-next-line react/no-array-index-key -- the place in the list is what a document is known by
            <li key={place}>
              <label className="flex min-h-6 cursor-pointer items-start gap-2">
                <input
                  type="checkbox"
                  checked={ticked !== undefined}
                  disabled={readOnly || ticks === null}
                  onChange={(event) => tick(stage, place, event.target.checked)}
                  className="mt-0.5 size-4 shrink-0 accent-accent"
                />
                <span className="min-w-0">
                  {documentLine(document, t)}
                  {ticked && (
                    <span className="block text-2xs text-soft numeric">
                      {[ticked.by, formatDate(ticked.at)].filter(Boolean).join(', ')}
                    </span>
                  )}
                </span>
              </label>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}

const documentLine = ({ title, appendices, sheet }: StageDocument, t: Translate): string =>
  [
    title.replace(/[\s,;.]+$/u, ''),
    // The words of an order often name their appendix themselves.
    appendices.length > 0 &&
      !/приложени/iu.test(title) &&
      t('stages.appendices', { count: appendices.length, numbers: appendices.join(', ') }),
    sheet !== undefined && t('stages.sheet', { number: sheet }),
  ]
    .filter(Boolean)
    .join(', ')
