'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslate } from '@/components/messages/useTranslate'
import type { Translate } from '@/components/messages/createTranslate'
import type { Notice } from '@/domain/imports/ImportedDocument'

/** What of a file was left unread, and what to do about it. */
export const Notices = ({ notices }: { notices: readonly Notice[] }) => {
  const t = useTranslate()
  if (notices.length === 0) return null
  return (
    <section
      aria-label={t('imports.notices.title')}
      className="mt-3 flex gap-3 rounded-lg border border-line bg-panel px-4 py-3 text-sm"
    >
      <TriangleAlert size={16} aria-hidden className="mt-0.5 shrink-0 text-warning" />
      <div className="min-w-0">
        <ul className="grid gap-1">
          {notices.map((notice, at) => (
            <li key={at} className="break-words">
              {noticeText(notice, t)}
            </li>
          ))}
        </ul>
        {notices.some(({ kind }) => kind !== 'wide-table') && (
          <p className="mt-1 text-2xs text-soft">{t('imports.notices.hint')}</p>
        )}
      </div>
    </section>
  )
}

const noticeText = (notice: Notice, t: Translate): string => {
  switch (notice.kind) {
    case 'hidden-sheet':
      return t('imports.notices.hidden-sheet', { sheet: notice.sheet })
    case 'hidden-columns': {
      const { sheet, columns } = notice
      return t('imports.notices.hidden-columns', {
        sheet,
        count: columns.length,
        columns: columns.join('; '),
      })
    }
    case 'wide-table':
      return t('imports.notices.wide-table', { sheet: notice.sheet, columns: notice.columns })
  }
}
