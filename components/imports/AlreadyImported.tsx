'use client'

import Link from 'next/link'
import { useState } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button, buttonClass } from '@/components/ui/Button'
import { Modal } from '@/components/ui/Modal'
import type { OpenedImport } from '@/server/imports/openImport'
import { useUndoImport } from './useUndoImport'

/** A file that is a roadmap already: open it, or take the import back and begin again. */
export const AlreadyImported = ({ opened }: { opened: Extract<OpenedImport, { kind: 'imported' }> }) => {
  const t = useTranslate()
  const undo = useUndoImport()
  const [state, setState] = useState<'idle' | 'asking' | 'undoing'>('idle')
  return (
    <section className="mx-auto max-w-2xl px-4 py-12">
      <p className="text-sm text-soft">{t('imports.file', { name: opened.fileName })}</p>
      <h1 className="mt-1 text-2xl font-semibold tracking-tight">{t('imports.alreadyTitle')}</h1>
      <p className="mt-4 font-medium break-words">{opened.roadmap.title}</p>
      <p className="mt-2 text-soft">{t(opened.mayUndo ? 'imports.alreadyText' : 'imports.alreadyOpen')}</p>
      <div className="mt-6 flex flex-wrap gap-2">
        <Link href={`/roadmaps/${opened.roadmap.id}`} className={buttonClass('primary')}>
          {t('imports.openExisting')}
        </Link>
        {opened.mayUndo && (
          <Button look="danger" onClick={() => setState('asking')}>
            {t('imports.undo')}
          </Button>
        )}
      </div>
      {state !== 'idle' && (
        <Modal
          title={t('imports.undoTitle')}
          description={t('imports.undoText', { title: opened.roadmap.title })}
          onClose={() => setState('idle')}
        >
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => setState('idle')}>{t('common.cancel')}</Button>
            <Button
              look="danger"
              disabled={state === 'undoing'}
              onClick={() => {
                setState('undoing')
                void undo(opened.id).finally(() => setState('idle'))
              }}
            >
              {t('imports.undo')}
            </Button>
          </div>
        </Modal>
      )}
    </section>
  )
}
