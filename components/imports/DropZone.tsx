'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { MessageKey } from '@/components/messages/MessageKey'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { Modal } from '@/components/ui/Modal'
import { FileUp } from 'lucide-react'
import { mostFileBytes } from '@/domain/imports/mostFileBytes'
import { ImportContext } from './ImportContext'
import { sendFile, type Sending } from './sendFile'
import { SendingDialog } from './SendingDialog'

type State =
  | { kind: 'idle' }
  | { kind: 'over' }
  | { kind: 'sending'; name: string; progress: Sending }
  | { kind: 'failed'; text: string }

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** A page on which an order or a plan can be dropped anywhere; it is read and shown before anything is created. */
export const DropZone = ({ organisationId, children }: { organisationId: string; children: ReactNode }) => {
  const t = useTranslate()
  const router = useRouter()
  const [state, setState] = useState<State>({ kind: 'idle' })
  const picker = useRef<HTMLInputElement>(null)
  const sending = useRef<AbortController | null>(null)

  const take = async (files: FileList | null) => {
    const [file, ...more] = files ?? []
    if (!file || sending.current) return setState((now) => (now.kind === 'over' ? { kind: 'idle' } : now))
    if (more.length > 0) return setState({ kind: 'failed', text: t('imports.oneFile') })
    // What a file is, its content says; only how large it is can be known without sending it.
    if (file.size > mostFileBytes) return setState({ kind: 'failed', text: t('imports.errors.too-big') })
    const { name } = file
    const controller = new AbortController()
    sending.current = controller
    setState({ kind: 'sending', name, progress: { step: 'sending', percent: 0 } })
    const answer = await sendFile({
      organisationId,
      file,
      onProgress: (progress) => setState({ kind: 'sending', name, progress }),
      signal: controller.signal,
    })
    sending.current = null
    switch (answer.kind) {
      case 'read':
        return router.push(`/imports/${answer.importId}`)
      case 'unreadable':
        return setState({ kind: 'failed', text: t(`imports.errors.${answer.code}`) })
      case 'failed':
        return setState({ kind: 'failed', text: t(answer.message as MessageKey) })
      case 'offline':
        return setState({ kind: 'failed', text: t('errors.offline') })
      case 'cancelled':
        return setState({ kind: 'idle' })
    }
  }
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setState((now) => (now.kind === 'sending' ? now : { kind: 'over' }))
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setState((now) => (now.kind === 'over' ? { kind: 'idle' } : now))
    }
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      void latest.current(event.dataTransfer?.files ?? null)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  const [choose] = useState(() => () => picker.current?.click())

  return (
    <ImportContext value={choose}>
      {children}
      <input
        ref={picker}
        type="file"
        accept=".docx,.xlsx"
        hidden
        data-import-file
        onChange={(event) => {
          void take(event.target.files)
          event.target.value = ''
        }}
      />
      {state.kind === 'over' && (
        <div className="pointer-events-none fixed inset-0 z-40 grid place-items-center bg-veil p-6">
          <p className="flex items-center gap-3 rounded-xl border-2 border-dashed border-accent bg-raised px-8 py-6 text-lg font-medium shadow-sheet">
            <FileUp aria-hidden className="text-accent" />
            {t('roadmaps.dropHere')}
          </p>
        </div>
      )}
      {state.kind === 'sending' && (
        <SendingDialog
          name={state.name}
          progress={state.progress}
          onCancel={() => sending.current?.abort()}
        />
      )}
      {state.kind === 'failed' && (
        <Modal
          title={t('imports.notRead')}
          description={state.text}
          onClose={() => setState({ kind: 'idle' })}
        >
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => setState({ kind: 'idle' })}>{t('common.close')}</Button>
            <Button
              look="primary"
              onClick={() => {
                setState({ kind: 'idle' })
                choose()
              }}
            >
              {t('imports.chooseOther')}
            </Button>
          </div>
        </Modal>
      )}
    </ImportContext>
  )
}
