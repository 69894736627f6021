'use client'

import { useTranslate } from '@/components/messages/useTranslate'
import type { TableReading } from '@/domain/imports/RoadmapReading'
import { PreviewItem } from './PreviewItem'
import { SelectMany } from './SelectMany'
import { StageMenu } from './StageMenu'
import type { EditRows, SelectRows } from './usePreview'
import type { PreviewRow } from './useReview'

type Props = {
  rows: PreviewRow[]
  tables: TableReading[]
  selected: ReadonlySet<string>
  edit: EditRows
  select: SelectRows
}

/** The rows under the sections in which they stand, the original beside each. */
export const PreviewRows = ({ rows, tables, selected, edit, select }: Props) => {
  const t = useTranslate()
  return sectionsOf(rows).map(({ section, rows: own }) => (
    <section key={own[0]?.key} className="mt-4" aria-label={section ?? t('imports.noSection')}>
      <div className="mb-2 flex flex-wrap items-center gap-x-3">
        <SelectMany
          label={t('imports.selectSection', { title: section ?? t('imports.noSection') })}
          rows={own}
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
              own.map(({ key }) => key),
              { stage },
            )
          }
        />
      </div>
      <ul className="grid gap-2">
        {own.map((item) => (
          <PreviewItem
            key={item.key}
            item={item}
            table={tables.find(({ table }) => table === item.row.source.table)}
            isSelected={selected.has(item.key)}
            edit={edit}
            select={select}
          />
        ))}
      </ul>
    </section>
  ))
}

/** Runs of rows of one section, in the order of the document. */
const sectionsOf = (rows: PreviewRow[]) => {
  const sections: { section: string | null; rows: PreviewRow[] }[] = []
  for (const row of rows) {
    const { section } = row.imported
    const last = sections.at(-1)
    if (last && last.section === section) last.rows.push(row)
    else sections.push({ section, rows: [row] })
  }
  return sections
}
