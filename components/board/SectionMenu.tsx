'use client'

import { EllipsisVertical } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { editSection } from '@/domain/board/editSection'
import { longest } from '@/domain/board/longest'
import { moveSection } from '@/domain/board/moveSection'
import { removeSection } from '@/domain/board/removeSection'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { Field, fieldClass } from '@/components/ui/Field'
import { IconButton } from '@/components/ui/IconButton'
import { Menu, MenuItem } from '@/components/ui/Menu'
import { Modal } from '@/components/ui/Modal'
import { useToast } from '@/components/ui/Toasts'
import { useBoard } from './BoardContext'
import { stageName } from './columnTitle'
import { useSections } from './useBoardStore'

type Props = {
  sectionId: string
  /** -1 where the keys of the whole reach it. */
  tabIndex?: number
}

/** What can be done with a section: rename, put to a stage, move, remove. */
export const SectionMenu = ({ sectionId, tabIndex = 0 }: Props) => {
  const t = useTranslate()
  const toast = useToast()
  const { store } = useBoard()
  const sections = useSections()
  const [asking, setAsking] = useState<'edit' | 'remove' | null>(null)
  const at = sections.findIndex(({ id }) => id === sectionId)
  const section = sections[at]
  if (!section) return null
  const move = (after: string | null) => moveSection(store.doc, sectionId, { after })
  return (
    <>
      <Menu
        trigger={
          <IconButton
            label={t('board.sectionMenu', { title: section.title })}
            tabIndex={tabIndex}
            className="-mt-1 -mr-1 size-8"
          >
            <EllipsisVertical size={16} aria-hidden />
          </IconButton>
        }
      >
        <MenuItem onSelect={() => setAsking('edit')}>{t('board.renameSection')}</MenuItem>
        {at > 0 && (
          <MenuItem onSelect={() => move(sections[at - 2]?.id ?? null)}>
            {t('board.moveSectionLeft')}
          </MenuItem>
        )}
        {at < sections.length - 1 && (
          <MenuItem onSelect={() => move(sections[at + 1]?.id ?? null)}>
            {t('board.moveSectionRight')}
          </MenuItem>
        )}
        <MenuItem
          danger
          onSelect={() =>
            sections.length > 1 ? setAsking('remove') : toast({ text: t('board.lastSection') })
          }
        >
          {t('board.removeSection')}
        </MenuItem>
      </Menu>
      {asking === 'edit' && <EditSection sectionId={sectionId} onClose={() => setAsking(null)} />}
      {asking === 'remove' && (
        <Modal
          title={t('board.removeSectionTitle', { title: section.title })}
          description={t('board.removeSectionText', { count: store.cardsIn(sectionId) })}
          onClose={() => setAsking(null)}
        >
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => setAsking(null)}>{t('common.cancel')}</Button>
            <Button look="danger" onClick={() => removeSection(store.doc, sectionId)}>
              {t('board.removeSection')}
            </Button>
          </div>
        </Modal>
      )}
    </>
  )
}

const stages = [1, 2, 3, 4, 5, 6, 7]

/** Title and stage of a section. */
const EditSection = ({ sectionId, onClose }: Props & { onClose: () => void }) => {
  const t = useTranslate()
  const { store } = useBoard()
  const section = useSections().find(({ id }) => id === sectionId)
  const [title, setTitle] = useState(section?.title ?? '')
  const [stage, setStage] = useState(section?.stage ?? null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!title.trim()) return
    if (section) editSection(store.doc, sectionId, { title: title.trim(), stage })
    onClose()
  }
  return (
    <Modal title={t('board.renameSection')} onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        <Field label={t('board.newSectionTitle')}>
          {(attributes) => (
            <input
              {...attributes}
              required
              maxLength={longest.title}
              value={title}
              onChange={(event) => setTitle(event.target.value)}
              className={fieldClass}
            />
          )}
        </Field>
        <Field label={t('board.sectionStage')}>
          {(attributes) => (
            <select
              {...attributes}
              value={stage ?? ''}
              onChange={(event) => setStage(event.target.value ? Number(event.target.value) : null)}
              className={fieldClass}
            >
              <option value="">{t('board.noStage')}</option>
              {stages.map((number) => (
                <option key={number} value={number}>
                  {t('board.stage', { stage: number })}. {stageName(number, t)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary">
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
