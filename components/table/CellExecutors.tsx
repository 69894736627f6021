'use client'

import { useLayoutEffect, useRef } from 'react'
import type { Executor } from '@/domain/board/executor'
import { ExecutorsField } from '@/components/board/ExecutorsField'
import { useTranslate } from '@/components/messages/useTranslate'
import { useToast } from '@/components/ui/Toasts'
import { EditorFrame } from './EditorFrame'
import { useTable } from './TableContext'
import { useCellNames } from './useCellNames'

type Props = {
  label: string
  value: Executor[]
  most: number
  write: (value: Executor[]) => void
}

/** Who is responsible, while the cell is edited: over the cell, which is too narrow. Each choice is written at once. */
export const CellExecutors = ({ label, value, most, write }: Props) => {
  const t = useTranslate()
  const toast = useToast()
  const { leave } = useTable()
  const { executorOf } = useCellNames()
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = place.current
    if (!element || element.contains(document.activeElement)) return
    const field = element.querySelector<HTMLElement>('input') ?? element.querySelector<HTMLElement>('button')
    field?.focus({ preventScroll: true })
  }, [value])
  // What would be cut off at the right is laid against the cell's other side.
  useLayoutEffect(() => {
    const element = place.current
    const room = element?.closest('[role="grid"]')?.getBoundingClientRect().right
    if (element && room !== undefined && element.getBoundingClientRect().right > room)
      element.style.translate = `${room - element.getBoundingClientRect().right - 8}px 0`
  }, [])
  /** Somebody who was typed and not chosen is whoever has that name, else the words themselves. */
  const commit = () => {
    const words = place.current?.querySelector('input')?.value.trim()
    if (!words) return
    const executor = executorOf(words)
    if (executor === null) toast({ text: t('table.refusal.nameShared'), danger: true })
    else write(most === 1 ? [executor] : [...value, executor])
  }
  return (
    <EditorFrame commit={commit} revert={() => undefined}>
      <div
        ref={place}
        className="absolute top-0 left-0 z-30 w-80 max-w-[calc(100vw-5rem)] rounded-md border border-line bg-raised p-2 shadow-sheet select-text"
      >
        <ExecutorsField
          label={label}
          value={value}
          most={most}
          readOnly={false}
          write={(next) => {
            write(next)
            if (most === 1 && next.length > 0) leave('down')
          }}
        />
      </div>
    </EditorFrame>
  )
}
