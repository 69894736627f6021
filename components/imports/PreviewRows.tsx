'use client'

import { useTranslate } from '@/components/messages/useTranslate'
import type { TableReading } from '@/domain/imports/RoadmapReading'
import { PreviewItem } from './PreviewItem'
import { SectionHead, type SectionRows } from './SectionHead'
import type { EditRows, SelectRows } from './usePreview'
import type { PreviewRow } from './useReview'
import { WindowedRows } from './WindowedRows'

export type PreviewRowsProps = {
  rows: PreviewRow[]
  tables: TableReading[]
  selected: ReadonlySet<string>
  edit: EditRows
  select: SelectRows
  /** A row that is being looked for: it comes into view and takes the focus, then `onFound`. */
  sought: string | null
  onFound: () => void
}

/** As many are drawn whole, so that the browser's own search finds them; of more, those that are in view. */
const mostDrawn = 150

/** The rows under the sections in which they stand, the original beside each. */
export const PreviewRows = (props: PreviewRowsProps) => {
  const t = useTranslate()
  const { rows, tables, sought, ...acts } = props
  const sections = sectionsOf(rows)
  if (rows.length > mostDrawn) return <WindowedRows {...props} sections={sections} />
  return sections.map(({ section, rows: own }) => (
    <section key={own[0]?.key} className="mt-4" aria-label={section ?? t('imports.noSection')}>
      <SectionHead section={section} rows={own} {...acts} />
      <ul className="grid gap-2">
        {own.map((item) => (
          <PreviewItem
            key={item.key}
            item={item}
            table={tables.find(({ table }) => table === item.row.source.table)}
            isSelected={acts.selected.has(item.key)}
            isSought={sought === item.key}
            edit={acts.edit}
            select={acts.select}
            onFound={acts.onFound}
          />
        ))}
      </ul>
    </section>
  ))
}

const sectionsOf = (rows: PreviewRow[]): SectionRows[] => {
  const sections: SectionRows[] = []
  for (const row of rows) {
    const { section } = row.imported
    const last = sections.at(-1)
    if (last && last.section === section) last.rows.push(row)
    else sections.push({ section, rows: [row] })
  }
  return sections
}
