'use client'

import { useRouter } from 'next/navigation'
import { useTranslate } from '@/components/messages/useTranslate'
import { useToast } from '@/components/ui/Toasts'
import { discardImport } from '@/server/imports/actions'

/** Leaves a preview for the first page, and with it the file, where it is nobody else's. */
export const useDiscard = (importId: string): (() => Promise<void>) => {
  const t = useTranslate()
  const show = useToast()
  const router = useRouter()
  return async () => {
    const result = await discardImport({ importId }).catch(() => null)
    // An import that is gone already is what was wanted.
    if (result && !result.ok && result.code !== 'notFound')
      return show({ text: t(result.message as 'errors.failed'), danger: true })
    if (result === null) return show({ text: t('errors.offline'), danger: true })
    if (!result.ok || result.value === 'discarded') show({ text: t('imports.discarded') })
    router.push('/')
  }
}
