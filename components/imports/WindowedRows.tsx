'use client'

import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { PreviewItem } from './PreviewItem'
import type { PreviewRowsProps } from './PreviewRows'
import { SectionHead, type SectionRows } from './SectionHead'
import type { PreviewRow } from './useReview'

type Entry = { key: string; head: SectionRows } | { key: string; item: PreviewRow; place: number }

/** Pixels before anything is measured. */
const estimated = { head: 64, item: 230 }

/** Rows of a large file: those in view are drawn, and those in which somebody is writing. */
export const WindowedRows = (props: PreviewRowsProps & { sections: SectionRows[] }) => {
  const { rows, sections, tables, selected, edit, select, sought, onFound } = props
  const entries = useMemo(() => entriesOf(sections), [sections])
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  // oxlint-disable-next-line react/incompatible-library -- only `measureElement` is handed on, which never changes
  const virtual = useWindowVirtualizer({
    count: entries.length,
    estimateSize: (at) => (entries[at] && 'head' in entries[at] ? estimated.head : estimated.item),
    getItemKey: (at) => entries[at]?.key ?? at,
    gap: 8,
    overscan: 4,
    scrollMargin: top,
    // A scroll may come from an effect, where React cannot draw at once.
    useFlushSync: false,
    rangeExtractor: (range) => {
      const written = entries.flatMap(({ key }, at) => (open.has(key) ? [at] : []))
      return [...new Set([...defaultRangeExtractor(range), ...written])].sort((one, other) => one - other)
    },
  })
  // What stands above grows and shrinks with what is opened there.
  useLayoutEffect(() => {
    const measure = () => {
      const box = list.current?.getBoundingClientRect()
      if (box) setTop(Math.round(box.top + window.scrollY))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    const at = sought === null ? -1 : entries.findIndex(({ key }) => key === sought)
    if (at >= 0) virtual.scrollToIndex(at, { align: 'center' })
  }, [sought, entries, virtual])
  const keepOpen = useCallback(
    (key: string, isOpen: boolean) =>
      setOpen((now) => new Set(isOpen ? [...now, key] : [...now].filter((one) => one !== key))),
    [],
  )
  return (
    <ul ref={list} className="relative mt-4" style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const entry = entries[index]
        if (!entry) return null
        const frame = {
          ref: virtual.measureElement,
          'data-index': index,
          style: { position: 'absolute', insetInline: 0, top: start - top } as const,
        }
        return 'head' in entry ? (
          <li key={key} {...frame} className="pt-2">
            <SectionHead {...entry.head} selected={selected} edit={edit} select={select} />
          </li>
        ) : (
          <PreviewItem
            key={key}
            frame={{ ...frame, 'aria-posinset': entry.place, 'aria-setsize': rows.length }}
            item={entry.item}
            table={tables.find(({ table }) => table === entry.item.row.source.table)}
            isSelected={selected.has(entry.key)}
            isSought={sought === entry.key}
            edit={edit}
            select={select}
            onFound={onFound}
            onOpen={keepOpen}
          />
        )
      })}
    </ul>
  )
}

const entriesOf = (sections: SectionRows[]): Entry[] => {
  let place = 0
  return sections.flatMap((head) => [
    { key: `head ${head.rows[0]?.key}`, head },
    ...head.rows.map((item) => ({ key: item.key, item, place: (place += 1) })),
  ])
}
