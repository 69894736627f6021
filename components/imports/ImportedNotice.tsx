'use client'

import { useEffect, useRef } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { useToast } from '@/components/ui/Toasts'
import { justImported } from './justImported'
import { useUndoImport } from './useUndoImport'

/**
 * On the page of a roadmap that an import has just made: says so and offers to undo. It stands there and not in
 * the preview because the undoing is a server action: Next passes one that the open page does not know on to another
 * page over the network, where a session of the demo region is not heard.
 */
export const ImportedNotice = () => {
  const t = useTranslate()
  const show = useToast()
  const undo = useUndoImport()
  const tell = useRef(() => {
    const imported = justImported.take()
    if (!imported) return
    const { importId, fileName } = imported
    show({
      text: t('imports.created', { name: fileName }),
      action: { label: t('imports.undo'), run: () => void undo(importId) },
    })
  })
  useEffect(() => tell.current(), [])
  return null
}
