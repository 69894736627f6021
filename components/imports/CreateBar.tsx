'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { MessageKey } from '@/components/messages/MessageKey'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { useToast } from '@/components/ui/Toasts'
import { createRoadmapFromImport } from '@/server/imports/actions'
import { justImported } from './justImported'
import type { Preview } from './usePreview'

/** Where the preview ends: what will be made, what is in the way, and the button. */
export const CreateBar = ({ preview, onCreated }: { preview: Preview; onCreated: () => void }) => {
  const t = useTranslate()
  const router = useRouter()
  const show = useToast()
  const [isCreating, setCreating] = useState(false)
  const [error, setError] = useState<MessageKey | null>(null)
  const { opened, taken, faulty, isReady } = preview

  const create = async () => {
    setCreating(true)
    setError(null)
    const result = await createRoadmapFromImport(preview.request()).catch(() => null)
    if (!result?.ok) {
      setCreating(false)
      return setError(result ? (result.message as MessageKey) : 'errors.offline')
    }
    onCreated()
    if (result.value.isNew) justImported.put({ importId: opened.id, fileName: opened.fileName })
    else show({ text: t('imports.already') })
    router.push(`/roadmaps/${result.value.roadmapId}`)
  }
  const goToFault = () => {
    const row = document.getElementById(`row-${faulty[0]?.key}`)
    row?.scrollIntoView({ block: 'center' })
    row?.querySelector('button')?.focus()
  }
  return (
    <div className="sticky bottom-0 z-10 -mx-4 mt-6 border-t border-line bg-paper px-4 py-3">
      {error && (
        <p role="alert" className="mb-2 text-sm text-danger">
          {t(error)}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status" className="min-w-0 flex-1 basis-40 text-sm text-soft">
          {taken.length === 0 ? t('imports.noRows') : t('imports.createHint', { rows: taken.length })}
        </p>
        {faulty.length > 0 && (
          <p className="flex items-center gap-2 text-sm text-danger">
            {t('imports.fixFirst', { count: faulty.length })}
            <Button className="min-h-9!" onClick={goToFault}>
              {t('imports.firstDoubt')}
            </Button>
          </p>
        )}
        <Button
          look="primary"
          disabled={isCreating || !isReady || faulty.length > 0}
          onClick={() => void create()}
        >
          {t(isCreating ? 'imports.creating' : 'imports.create')}
        </Button>
      </div>
    </div>
  )
}
