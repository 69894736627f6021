'use client'

import { memo, useEffect, useRef, useState, type ComponentProps } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { originalCells } from '@/domain/imports/originalCells'
import { placeOf } from '@/domain/imports/placeOf'
import type { TableReading } from '@/domain/imports/RoadmapReading'
import { ItemForm } from './ItemForm'
import { ItemReading } from './ItemReading'
import type { EditRows, SelectRows } from './usePreview'
import type { PreviewRow } from './useReview'

type Props = {
  item: PreviewRow
  table: TableReading | undefined
  isSelected: boolean
  /** It comes into view and takes the focus, then `onFound`. */
  isSought: boolean
  edit: EditRows
  select: SelectRows
  onFound: () => void
  /** Where rows out of view are not drawn: how this one is placed, and that somebody writes in it. */
  frame?: ComponentProps<'li'>
  onOpen?: (key: string, isOpen: boolean) => void
}

/** One row: as it stands in the document, and beside it what becomes of it. */
export const PreviewItem = memo((props: Props) => {
  const t = useTranslate()
  const { item, table, isSelected, isSought, edit, select, onFound, frame, onOpen } = props
  const { key, imported, isTaken } = item
  const [isOpen, setIsOpen] = useState(false)
  const setOpen = (next: boolean) => {
    setIsOpen(next)
    onOpen?.(key, next)
  }
  const opener = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  useEffect(() => {
    if (!isSought) return
    opener.current?.scrollIntoView({ block: 'center' })
    opener.current?.focus({ preventScroll: true })
    onFound()
  }, [isSought, onFound])
  const place = placeOf(item.row, table)
  return (
    <li
      {...frame}
      id={`row-${key}`}
      className={`grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 rounded-lg border p-3 md:grid-cols-[auto_minmax(0,2fr)_minmax(0,3fr)] ${
        isSelected ? 'border-accent' : 'border-line'
      } ${isTaken ? 'bg-panel' : 'bg-sunken'} ${isOpen || frame ? '' : 'deferred'}`}
    >
      <label className="row-span-2 -m-1 grid size-8 place-items-center md:row-span-1">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          aria-label={t('imports.select', { title: imported.title || t('imports.untitled') })}
          checked={isSelected}
          onChange={({ target }) => select([key], target.checked)}
        />
      </label>
      <div className="mb-3 min-w-0 rounded border-line bg-sunken p-2 text-sm text-soft md:mb-0 md:rounded-none md:border-r md:bg-transparent md:p-0 md:pr-3">
        <h4 className="sr-only">{t('imports.original')}</h4>
        {place && <p className="mb-1 text-2xs numeric">{t('imports.rowOfSheet', place)}</p>}
        <dl className="grid gap-1">
          {originalCells(item.row, table).map(({ header, text }, at) =>
            text.trim() === '' ? null : (
              <div key={at} className="grid gap-x-2 lg:grid-cols-[7.5rem_minmax(0,1fr)]">
                <dt className="pt-0.5 text-2xs break-words">
                  {header || t('imports.column', { number: at + 1 })}
                </dt>
                <dd className="break-words whitespace-pre-line">{text}</dd>
              </div>
            ),
          )}
        </dl>
      </div>
      <div className="min-w-0">
        <h4 className="sr-only">{t('imports.asRead')}</h4>
        {isOpen ? (
          <ItemForm item={item} onChange={(change) => edit([key], change)} onClose={() => setOpen(false)} />
        ) : (
          <ItemReading item={item} opener={opener} edit={edit} onEdit={() => setOpen(true)} />
        )}
      </div>
    </li>
  )
})
PreviewItem.displayName = 'PreviewItem'
