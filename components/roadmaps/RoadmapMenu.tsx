'use client'

import { MoreVertical } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { MessageKey } from '@/components/messages/MessageKey'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { IconButton } from '@/components/ui/IconButton'
import { Menu, MenuItem } from '@/components/ui/Menu'
import { Modal } from '@/components/ui/Modal'
import { useToast } from '@/components/ui/Toasts'
import { removeRoadmap } from '@/server/roadmaps/actions'

/** What one may do with a roadmap of the list, for whoever may remove it: confirmed with its name. */
export const RoadmapMenu = ({ id, title }: { id: string; title: string }) => {
  const t = useTranslate()
  const router = useRouter()
  const toast = useToast()
  const [asking, setAsking] = useState(false)
  const [removing, setRemoving] = useState(false)

  const remove = async () => {
    setRemoving(true)
    const result = await removeRoadmap({ id }).catch(() => null)
    setRemoving(false)
    setAsking(false)
    if (!result?.ok)
      return toast({ text: t((result?.message ?? 'errors.offline') as MessageKey), danger: true })
    toast({ text: t('roadmaps.removed', { title }) })
    router.refresh()
  }

  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('roadmaps.menu', { title })}>
            <MoreVertical size={16} aria-hidden />
          </IconButton>
        }
      >
        <MenuItem danger onSelect={() => setAsking(true)}>
          {t('roadmaps.remove')}
        </MenuItem>
      </Menu>
      {asking && (
        <Modal
          title={t('roadmaps.removeTitle', { title })}
          description={t('roadmaps.removeText')}
          onClose={() => setAsking(false)}
        >
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
            <Button look="danger" disabled={removing} onClick={() => void remove()}>
              {t('roadmaps.remove')}
            </Button>
          </div>
        </Modal>
      )}
    </>
  )
}
