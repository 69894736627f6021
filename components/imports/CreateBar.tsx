'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { MessageKey } from '@/components/messages/MessageKey'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { useToast } from '@/components/ui/Toasts'
import { createRoadmapFromImport, undoImport } from '@/server/imports/actions'
import { DiscardButton } from './DiscardButton'
import { justImported } from './justImported'
import type { Preview } from './usePreview'

/** Where the preview ends: what will be made, what is in the way, and the ways out: with a roadmap or without. */
export const CreateBar = (props: {
  preview: Preview
  onLeave: () => void
  onSeek: (key: string) => void
}) => {
  const { preview, onLeave, onSeek } = props
  const t = useTranslate()
  const router = useRouter()
  const show = useToast()
  const [state, setState] = useState<'idle' | 'creating' | 'cancelling'>('idle')
  const isCancelled = useRef(false)
  const [error, setError] = useState<MessageKey | null>(null)
  const { opened, taken, faulty, isReady } = preview

  const create = async () => {
    setState('creating')
    setError(null)
    isCancelled.current = false
    const result = await createRoadmapFromImport(preview.request()).catch(() => null)
    if (!result?.ok) {
      setState('idle')
      return setError(result ? (result.message as MessageKey) : 'errors.offline')
    }
    if (isCancelled.current && result.value.isNew && (await isUndone(opened.id))) {
      setState('idle')
      return show({ text: t('imports.createCancelled') })
    }
    onLeave()
    if (result.value.isNew) justImported.put({ importId: opened.id, fileName: opened.fileName })
    else show({ text: t('imports.already') })
    router.push(`/roadmaps/${result.value.roadmapId}`)
  }
  const counted = taken.length === 0 ? t('imports.noRows') : t('imports.createHint', { rows: taken.length })
  const hint = preview.isReading ? t('imports.periodsBeingRead') : counted
  return (
    <div className="sticky bottom-0 z-10 -mx-4 mt-6 border-t border-line bg-paper px-4 py-3">
      {error && (
        <p role="alert" className="mb-2 text-sm text-danger">
          {t(error)}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status" className="min-w-0 flex-1 basis-40 text-sm text-soft">
          {hint}
        </p>
        {faulty.length > 0 && (
          <p className="flex items-center gap-2 text-sm text-danger">
            {t('imports.fixFirst', { count: faulty.length })}
            <Button className="min-h-9!" onClick={() => faulty[0] && onSeek(faulty[0].key)}>
              {t('imports.firstDoubt')}
            </Button>
          </p>
        )}
        {state === 'idle' ? (
          <DiscardButton
            importId={opened.id}
            fileName={opened.fileName}
            isTouched={preview.isTouched}
            onDiscard={onLeave}
          />
        ) : (
          <Button
            disabled={state === 'cancelling'}
            onClick={() => {
              isCancelled.current = true
              setState('cancelling')
            }}
          >
            {t(state === 'cancelling' ? 'imports.cancelling' : 'common.cancel')}
          </Button>
        )}
        <Button
          look="primary"
          disabled={state !== 'idle' || !isReady || faulty.length > 0}
          onClick={() => void create()}
        >
          {t(state === 'idle' ? 'imports.create' : 'imports.creating')}
        </Button>
      </div>
    </div>
  )
}

/** Takes the roadmap back that was made meanwhile. Where that may not be, it stays and is opened. */
const isUndone = async (importId: string): Promise<boolean> => {
  const result = await undoImport({ importId }).catch(() => null)
  return result?.ok === true && result.value === 'undone'
}
