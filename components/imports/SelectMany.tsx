'use client'

import type { SelectRows } from './usePreview'
import type { PreviewRow } from './useReview'

type Props = {
  label: string
  rows: PreviewRow[]
  selected: ReadonlySet<string>
  select: SelectRows
  showsLabel?: boolean
}

/** A box that selects many rows; half ticked where some of them are. */
export const SelectMany = ({ label, rows, selected, select, showsLabel = false }: Props) => {
  const keys = rows.map(({ key }) => key)
  const count = keys.filter((key) => selected.has(key)).length
  const isAll = count === keys.length && count > 0
  return (
    <label className="flex min-h-9 items-center gap-2 text-sm">
      <input
        type="checkbox"
        className="size-4 accent-accent"
        checked={isAll}
        ref={(box) => {
          if (box) box.indeterminate = count > 0 && !isAll
        }}
        onChange={() => select(keys, !isAll)}
        {...(!showsLabel && { 'aria-label': label })}
      />
      {showsLabel && label}
    </label>
  )
}
