'use client'

import { useTranslate } from '@/components/messages/useTranslate'
import type { TableReading } from '@/domain/imports/RoadmapReading'
import type { TableChoices } from '@/domain/imports/readingChoices'
import { Disclosure } from '@/components/ui/Disclosure'
import { TableChoice } from './TableChoice'
import type { Preview } from './usePreview'

/** The tables of the document: what each is and what its columns mean, to be chosen otherwise. */
export const TablesField = ({ preview }: { preview: Preview }) => {
  const t = useTranslate()
  const { reading, tables, reread, rereading } = preview
  if (reading.tables.length === 0) return null
  const choose = (table: TableReading, choice: TableChoices[string]) =>
    void reread({ ...tables, [table.table]: choice })
  return (
    <Disclosure
      title={`${t('imports.tables')}: ${reading.tables.length}`}
      open={reading.kind === 'none' || Object.keys(tables).length > 0}
    >
      <div className="grid gap-6" aria-busy={rereading === 'yes'}>
        {reading.tables.map((table) => (
          <TableChoice key={table.table} table={table} onChoose={(choice) => choose(table, choice)} />
        ))}
      </div>
      <p role="status" className="mt-2 min-h-5 text-2xs text-soft">
        {rereading === 'yes' && t('imports.rereading')}
      </p>
      {typeof rereading === 'object' && (
        <p role="alert" className="text-2xs text-danger">
          {t(rereading.failed)}
        </p>
      )}
    </Disclosure>
  )
}
