'use client'

import { useTranslate } from '@/components/messages/useTranslate'
import { SelectMany } from './SelectMany'
import { StageMenu } from './StageMenu'
import type { EditRows, SelectRows } from './usePreview'
import type { PreviewRow } from './useReview'

/** A run of rows of one section, in the order of the document. */
export type SectionRows = { section: string | null; rows: PreviewRow[] }

type Props = SectionRows & { selected: ReadonlySet<string>; edit: EditRows; select: SelectRows }

/** The head of a section: its words, and what is done with all its rows. */
export const SectionHead = ({ section, rows, selected, edit, select }: Props) => {
  const t = useTranslate()
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-3">
      <SelectMany
        label={t('imports.selectSection', { title: section ?? t('imports.noSection') })}
        rows={rows}
        selected={selected}
        select={select}
      />
      <h3 className={`min-w-0 flex-1 basis-60 font-semibold break-words ${section ? '' : 'text-soft'}`}>
        {section ?? t('imports.noSection')}
      </h3>
      <StageMenu
        label={t('imports.sectionStage')}
        onChoose={(stage) =>
          edit(
            rows.map(({ key }) => key),
            { stage },
          )
        }
      />
    </div>
  )
}
