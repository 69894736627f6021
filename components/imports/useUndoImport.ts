'use client'

import { useRouter } from 'next/navigation'
import { useTranslate } from '@/components/messages/useTranslate'
import { useToast } from '@/components/ui/Toasts'
import { undoImport } from '@/server/imports/actions'

/** Takes an import back and says what became of it; then the file's preview is open again. */
export const useUndoImport = (): ((importId: string) => Promise<void>) => {
  const t = useTranslate()
  const show = useToast()
  const router = useRouter()
  return async (importId) => {
    const result = await undoImport({ importId }).catch(() => null)
    if (result === null) return show({ text: t('errors.offline'), danger: true })
    if (!result.ok) return show({ text: t(result.message as 'errors.failed'), danger: true })
    if (result.value === 'othersEdited') return show({ text: t('imports.othersEdited'), danger: true })
    router.push(`/imports/${importId}`)
    router.refresh()
    show({ text: t('imports.undone') })
  }
}
