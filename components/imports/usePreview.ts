'use client'

import { startTransition, useCallback, useState } from 'react'
import type { MessageKey } from '@/components/messages/MessageKey'
import { longest } from '@/domain/board/longest'
import type { Arrangement } from '@/domain/imports/ImportedRow'
import { editRows, rowKey, type RowEdit, type RowEdits } from '@/domain/imports/RowEdit'
import type { TableChoices } from '@/domain/imports/readingChoices'
import { readImportAgain } from '@/server/imports/actions'
import type { OpenedImport } from '@/server/imports/openImport'
import { isProper } from './PlanField'
import { useReview } from './useReview'

export type Reading = Extract<OpenedImport, { kind: 'reading' }>

/** The rows by their keys, and the same change for all of them. */
export type EditRows = (keys: string[], change: RowEdit) => void
export type SelectRows = (keys: string[], on: boolean) => void

/** What one decides in a preview before anything is created. */
export const usePreview = (opened: Reading, defaultTitle: string) => {
  const [reading, setReading] = useState(opened.reading)
  const [tables, setTables] = useState<TableChoices>({})
  const [rereading, setRereading] = useState<'no' | 'yes' | { failed: MessageKey }>('no')
  const [edits, setEdits] = useState<RowEdits>({})
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [title, setTitle] = useState(opened.reading.title?.slice(0, longest.title) ?? defaultTitle)
  const [plan, setPlan] = useState(opened.plan)
  const [order, setOrder] = useState({
    number: opened.reading.order?.number ?? '',
    date: opened.reading.order?.date ?? '',
  })
  const [arrangement, setArrangement] = useState<Arrangement>(arrangementOf(opened.reading.rows))
  const { rows, isReading } = useReview(reading.rows, edits, plan)
  const taken = rows.filter(({ isTaken }) => isTaken)

  const edit = useCallback<EditRows>((keys, change) => {
    const write = () => setEdits((now) => editRows(now, keys, change))
    // Hundreds of rows are drawn anew without holding up what one does meanwhile.
    if (keys.length > 50) startTransition(write)
    else write()
  }, [])
  const select = useCallback<SelectRows>((keys, on) => setSelected((now) => withKeys(now, keys, on)), [])
  const reread = async (next: TableChoices) => {
    setTables(next)
    setRereading('yes')
    const result = await readImportAgain({ id: opened.id, choices: { tables: next } }).catch(() => null)
    if (result?.ok && result.value.kind === 'reading') {
      const { reading: fresh } = result.value
      const known = new Set(fresh.rows.map(rowKey))
      setReading(fresh)
      setSelected((keys) => new Set([...keys].filter((key) => known.has(key))))
      setRereading('no')
    } else setRereading({ failed: messageOf(result) })
  }

  return {
    opened,
    reading,
    rows,
    taken,
    faulty: taken.filter(({ faults }) => faults.length > 0),
    doubtful: rows.filter(({ doubts }) => doubts.length > 0),
    isTouched: Object.keys(edits).length > 0 || Object.keys(tables).length > 0,
    isReady: taken.length > 0 && title.trim() !== '' && isProper(plan) && rereading !== 'yes' && !isReading,
    isReading,
    rereading,
    tables,
    reread,
    edit,
    selected,
    select,
    title,
    setTitle,
    plan,
    setPlan,
    order,
    setOrder,
    arrangement,
    setArrangement,
    /** What createRoadmapFromImport is asked for. */
    request: () => ({
      importId: opened.id,
      title: title.trim(),
      plan,
      order: { number: order.number.trim() || null, date: order.date || null },
      arrangement,
      rows: taken.map(({ imported }) => imported),
      choices: { tables },
    }),
  }
}

export type Preview = ReturnType<typeof usePreview>

/** A document without sections is arranged by stages, where rows have them: else the school is invisible in roll-ups. */
const arrangementOf = (rows: Reading['reading']['rows']): Arrangement =>
  rows.every(({ section }) => section === null) && rows.some(({ stage }) => stage !== null)
    ? 'stages'
    : 'sections'

const withKeys = (now: ReadonlySet<string>, keys: Iterable<string>, on: boolean): ReadonlySet<string> => {
  const next = new Set(now)
  for (const key of keys) {
    if (on) next.add(key)
    else next.delete(key)
  }
  return next
}

const messageOf = (result: Awaited<ReturnType<typeof readImportAgain>> | null): MessageKey => {
  if (result === null) return 'errors.offline'
  return result.ok ? 'errors.conflict' : (result.message as MessageKey)
}
