'use client'

import { useCallback, useState } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { ChooseFileButton } from './ChooseFileButton'
import { CreateBar } from './CreateBar'
import { DiscardButton } from './DiscardButton'
import { Notices } from './Notices'
import { PreviewHead } from './PreviewHead'
import { PreviewRows } from './PreviewRows'
import { ReadBeside } from './ReadBeside'
import { SelectionBar } from './SelectionBar'
import { TablesField } from './TablesField'
import { useLeaveGuard } from './useLeaveGuard'
import { usePreview, type Reading } from './usePreview'

/** What was read from a file, beside the original, to be checked and put right before it becomes a roadmap. */
export const ImportPreview = ({ opened }: { opened: Reading }) => {
  const t = useTranslate()
  const preview = usePreview(opened, t('roadmaps.nameDefault'))
  const [isLeft, setLeft] = useState(false)
  useLeaveGuard(preview.isTouched && !isLeft)
  const { rows, doubtful, selected, edit, select } = preview
  const leave = () => setLeft(true)
  const [onlyDoubts, setOnlyDoubts] = useState(false)
  const [sought, setSought] = useState<string | null>(null)
  const forget = useCallback(() => setSought(null), [])
  const shown = onlyDoubts
    ? rows.filter(({ doubts, faults }) => doubts.length > 0 || faults.length > 0)
    : rows

  return (
    <div className="mx-auto max-w-7xl px-4 pt-5">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h1 className="text-2xl font-semibold tracking-tight">
          {t(rows.length > 0 ? 'imports.preview' : 'imports.none')}
        </h1>
        <p className="text-sm break-all text-soft">{t('imports.file', { name: opened.fileName })}</p>
      </div>
      <p className="mt-1 text-sm text-soft">
        {t(rows.length > 0 ? 'imports.previewText' : 'imports.noneText')}
      </p>
      {rows.length === 0 && (
        <div className="mt-4 flex flex-wrap gap-2">
          <ChooseFileButton />
          <DiscardButton
            importId={opened.id}
            fileName={opened.fileName}
            isTouched={preview.isTouched}
            onDiscard={leave}
          />
        </div>
      )}
      {rows.length > 0 && <PreviewHead preview={preview} />}
      <Notices notices={preview.reading.notices} />
      <div className="mt-3 flex flex-wrap items-start gap-3">
        <TablesField preview={preview} />
        <ReadBeside reading={preview.reading} />
      </div>
      {rows.length > 0 && (
        <>
          <div className="mt-4 mb-1 flex flex-wrap items-center gap-x-6 gap-y-2">
            <h2 className="text-lg font-semibold">{t('imports.found', { rows: rows.length })}</h2>
            <p className="text-sm text-soft">{t('imports.doubts', { count: doubtful.length })}</p>
            {doubtful.length > 0 && (
              <label className="flex min-h-9 items-center gap-2 text-sm">
                <input
                  type="checkbox"
                  className="size-4 accent-accent"
                  checked={onlyDoubts}
                  onChange={({ target }) => setOnlyDoubts(target.checked)}
                />
                {t('imports.onlyDoubts')}
              </label>
            )}
          </div>
          <SelectionBar shown={shown} selected={selected} edit={edit} select={select} />
          <div aria-busy={preview.rereading === 'yes'}>
            <PreviewRows
              rows={shown}
              tables={preview.reading.tables}
              selected={selected}
              edit={edit}
              select={select}
              sought={sought}
              onFound={forget}
            />
          </div>
          <CreateBar preview={preview} onLeave={leave} onSeek={setSought} />
        </>
      )}
    </div>
  )
}
