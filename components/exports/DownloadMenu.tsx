'use client'

import { FileDown, FileSpreadsheet, FileText } from 'lucide-react'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { Menu, MenuItem } from '@/components/ui/Menu'

/** A roadmap as a file: the annex of its order for signing, or its table for working on. */
export const DownloadMenu = ({ roadmapId }: { roadmapId: string }) => {
  const t = useTranslate()
  const kinds = [
    { path: 'annex', icon: FileText, text: t('live.annex') },
    { path: 'workbook', icon: FileSpreadsheet, text: t('live.workbook') },
  ]
  return (
    <Menu
      trigger={
        <Button look="quiet" className="px-3!">
          <FileDown size={16} aria-hidden />
          <span className="max-sm:sr-only">{t('live.download')}</span>
        </Button>
      }
    >
      {kinds.map(({ path, icon: Icon, text }) => (
        <MenuItem key={path} asChild>
          <a href={`/api/roadmaps/${roadmapId}/${path}`} download>
            <Icon size={16} aria-hidden className="text-soft" />
            {text}
          </a>
        </MenuItem>
      ))}
    </Menu>
  )
}
