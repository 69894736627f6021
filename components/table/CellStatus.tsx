'use client'

import { useLayoutEffect, useRef, useState } from 'react'
import { statuses, type Status } from '@/domain/board/status'
import { useTranslate } from '@/components/messages/useTranslate'
import { EditorFrame } from './EditorFrame'
import { useTable } from './TableContext'

type Props = { label: string; value: Status; write: (status: Status) => void }

/** The statuses to choose from, while the cell is edited. Nothing is written before the choice is made. */
export const CellStatus = ({ label, value, write }: Props) => {
  const t = useTranslate()
  const { leave } = useTable()
  const [status, setStatus] = useState(value)
  const list = useRef<HTMLSelectElement>(null)
  useLayoutEffect(() => list.current?.focus({ preventScroll: true }), [])
  const commit = (chosen: Status) => {
    if (chosen !== value) write(chosen)
  }
  return (
    <EditorFrame commit={() => commit(status)} revert={() => setStatus(value)}>
      <select
        ref={list}
        aria-label={label}
        size={statuses.length}
        value={status}
        onChange={(event) => setStatus(event.target.value as Status)}
        onClick={(event) => {
          if (!(event.target instanceof HTMLOptionElement)) return
          commit(event.target.value as Status)
          leave(null)
        }}
        className="absolute top-0 right-0 z-30 w-44 overflow-hidden rounded-md border border-line bg-raised p-1 text-sm shadow-sheet"
      >
        {statuses.map((one) => (
          <option key={one} value={one} className="cursor-pointer rounded px-2 py-1.5">
            {t(`status.${one}`)}
          </option>
        ))}
      </select>
    </EditorFrame>
  )
}
