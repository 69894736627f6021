'use client'

import { Field, fieldClass } from '@/components/ui/Field'
import { useTranslate } from '@/components/messages/useTranslate'
import { choiceOf, choiceOfKind } from '@/domain/imports/choiceOf'
import type { ColumnRole } from '@/domain/imports/columnNames'
import { rolesOfKind, tableKinds, type TableKind } from '@/domain/imports/recogniseColumns'
import type { TableReading } from '@/domain/imports/RoadmapReading'
import type { TableChoices } from '@/domain/imports/readingChoices'

type Props = { table: TableReading; onChoose: (choice: TableChoices[string]) => void }

const mostHeaderRows = 4

/** One table: its kind, the height of its header, and the meaning of each column with its words and an example. */
export const TableChoice = ({ table, onChoose }: Props) => {
  const t = useTranslate()
  const { kind, columns, headerRows, rows, continues } = table
  const choice = choiceOf(table)
  const map = (column: number, role: ColumnRole | null) =>
    onChoose({ ...choice, mapping: choice.mapping.map((now, at) => (at === column ? role : now)) })
  return (
    <fieldset>
      <legend className="font-medium">
        {table.sheet
          ? t('imports.tableOnSheet', { number: table.table + 1, sheet: table.sheet.name })
          : t('imports.tableNumber', { number: table.table + 1 })}
        {continues !== null && (
          <span className="font-normal text-soft">, {t('imports.continues', { number: continues + 1 })}</span>
        )}
      </legend>
      <div className="mt-2 grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <Field label={t('imports.tableKind')}>
          {(attributes) => (
            <select
              {...attributes}
              className={fieldClass}
              value={kind}
              onChange={({ target }) => onChoose(choiceOfKind(table, target.value as TableKind))}
            >
              {tableKinds.map((one) => (
                <option key={one} value={one}>
                  {t(`imports.kinds.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {kind !== 'other' && (
          <Field label={t('imports.headerRows')}>
            {(attributes) => (
              <select
                {...attributes}
                className={fieldClass}
                value={headerRows}
                onChange={({ target }) => onChoose({ ...choice, headerRows: Number(target.value) })}
              >
                {Array.from({ length: Math.max(mostHeaderRows, headerRows) + 1 }, (_, count) => (
                  <option key={count} value={count}>
                    {count}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
      </div>
      {kind === 'other' ? (
        <p className="mt-2 line-clamp-2 text-2xs text-soft">
          {rows
            .slice(0, 2)
            .flat()
            .filter((text) => text !== '')
            .join(' · ')}
        </p>
      ) : (
        <div className="mt-3 grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-4">
          {columns.map(({ header, role }, column) => (
            <Field
              key={column}
              label={header || t('imports.column', { number: column + 1 })}
              hint={<span className="line-clamp-2">{rows.find((row) => row[column])?.[column] ?? ''}</span>}
            >
              {(attributes) => (
                <select
                  {...attributes}
                  className={fieldClass}
                  value={role ?? ''}
                  onChange={({ target }) => map(column, (target.value || null) as ColumnRole | null)}
                >
                  <option value="">{t('imports.columnUnused')}</option>
                  {rolesOfKind[kind].map((one) => (
                    <option key={one} value={one}>
                      {t(`imports.roles.${one}`)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          ))}
        </div>
      )}
    </fieldset>
  )
}
