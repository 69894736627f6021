'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { isRoleName } from '@/domain/access/roles'
import { readBoard } from '@/domain/board/readBoard'
import type { Status } from '@/domain/board/status'
import type { Annex, AnnexColumn, AnnexRow } from '@/domain/exports/Annex'
import type { AnnexRoadmap } from '@/domain/exports/AnnexRoadmap'
import { buildAnnex } from '@/domain/exports/buildAnnex'
import { columnWords } from '@/domain/exports/columnWords'
import { useBoard } from '@/components/board/BoardContext'
import { useTranslate } from '@/components/messages/useTranslate'

/**
 * What the browser prints of a roadmap, from whichever view: the annex of its order, as the Word file has it. It is made
 * when printing begins and gone when it has ended.
 */
export const PrintedAnnex = ({ roadmap }: { roadmap: AnnexRoadmap }) => {
  const t = useTranslate()
  const { store, directory } = useBoard()
  const [annex, setAnnex] = useState<Annex | null>(null)
  const build = useEffectEvent((): Annex | null => {
    const nameIn = (all: { id: string; name: string }[]) => (id: string) =>
      all.find((one) => one.id === id)?.name ?? null
    const names = {
      person: nameIn(directory.people),
      organisation: nameIn(directory.organisations),
      role: (role: string) => (isRoleName(role) ? t(`roles.${role}`) : null),
      status: (status: Status) => t(`status.${status}`),
    }
    const built = buildAnnex(roadmap, readBoard(store.doc), names, {
      columns: null,
      annexNumber: null,
      cancelled: 'omit',
    })
    return built.rows.length > 0 ? built : null
  })
  useEffect(() => {
    // The browser prints what stands in the page when this handler returns.
    const before = () => flushSync(() => setAnnex(build()))
    const after = () => setAnnex(null)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return annex && createPortal(<Sheet annex={annex} />, document.body)
}

const Sheet = ({ annex }: { annex: Annex }) => (
  <article data-annex lang="ru" className="hidden">
    <p className="ml-auto w-fit text-left whitespace-pre-line">{annex.approval.join('\n')}</p>
    <h1 className="mt-8 text-center font-bold whitespace-pre-line">{annex.title}</h1>
    {annex.subtitle && <p className="text-center">{annex.subtitle}</p>}
    <table className="mt-4 w-[calc(100%-1px)] border-collapse">
      <thead>
        <tr>
          {annex.columns.map((column) => (
            <th
              key={column}
              scope="col"
              className="min-w-11 border border-current px-1.5 py-1 whitespace-pre-line"
            >
              {columnWords[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {annex.rows.map((row, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- a sheet of paper does not change
          <Row key={place} row={row} columns={annex.columns} />
        ))}
      </tbody>
    </table>
  </article>
)

const cell = 'border border-current px-1.5 py-1 align-top break-words whitespace-pre-line'

const Row = ({ row, columns }: { row: AnnexRow; columns: AnnexColumn[] }) =>
  row.kind === 'section' ? (
    <tr className="break-after-avoid">
      <th scope="colgroup" colSpan={columns.length} className={`${cell} text-center`}>
        {row.title}
      </th>
    </tr>
  ) : (
    <tr className="break-inside-avoid">
      {columns.map((column) => (
        <td
          key={column}
          className={`${cell} ${column === 'number' || column === 'period' ? 'text-center' : ''}`}
        >
          {row.cells[column]}
        </td>
      ))}
    </tr>
  )
