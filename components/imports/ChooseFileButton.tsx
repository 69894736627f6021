'use client'

import { FileUp } from 'lucide-react'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { useChooseFile } from './ImportContext'

/** The way to import for those who do not drag: chooses a file. */
export const ChooseFileButton = () => {
  const t = useTranslate()
  return (
    <Button look="primary" onClick={useChooseFile()}>
      <FileUp size={16} aria-hidden />
      {t('roadmaps.chooseFile')}
    </Button>
  )
}
