'use client'

import { useTranslate } from '@/components/messages/useTranslate'
import { Modal } from '@/components/ui/Modal'
import { ChangeForm } from './ChangeForm'
import { CloseAccountForm } from './CloseAccountForm'
import { EndForm } from './EndForm'
import { FillForm } from './FillForm'
import { GiveForm } from './GiveForm'
import { InviteForm } from './InviteForm'
import { useRoster, type Question } from './RosterContext'

/** The dialog of what the reader has chosen to do. */
export const RosterDialog = ({ question, onClose }: { question: Question; onClose: () => void }) => {
  const t = useTranslate()
  const { nameOf } = useRoster()
  switch (question.ask) {
    case 'give': {
      const { person, isPlace } = question
      const title = person
        ? t('members.giveTitle', { name: person.name })
        : t(isPlace ? 'members.placeTitle' : 'members.addTitle')
      return (
        <Modal title={title} {...(isPlace && { description: t('members.placeText') })} onClose={onClose}>
          <GiveForm person={person} isPlace={isPlace} onClose={onClose} />
        </Modal>
      )
    }
    case 'fill':
      return (
        <Modal title={t('members.fillTitle')} onClose={onClose}>
          <FillForm assignment={question.assignment} onClose={onClose} />
        </Modal>
      )
    case 'change': {
      const { role, personId } = question.assignment
      const title = t('members.changeTitle', { role: t(`roles.${role}`), name: nameOf(personId) })
      return (
        <Modal title={title} onClose={onClose}>
          <ChangeForm assignment={question.assignment} onClose={onClose} />
        </Modal>
      )
    }
    case 'end': {
      const { role, personId } = question.assignment
      const title = t('members.endTitle', { role: t(`roles.${role}`), name: nameOf(personId) })
      const description = t(personId === null ? 'members.endPlaceText' : 'members.endText')
      return (
        <Modal title={title} description={description} onClose={onClose}>
          <EndForm assignment={question.assignment} onClose={onClose} />
        </Modal>
      )
    }
    case 'invite': {
      const { person } = question
      return (
        <Modal title={t('members.inviteTitle', { name: person.name })} onClose={onClose}>
          <InviteForm person={person} onClose={onClose} />
        </Modal>
      )
    }
    case 'close': {
      const { person } = question
      const title = t('members.closeTitle', { name: person.name })
      return (
        <Modal title={title} description={t('members.closeText')} onClose={onClose}>
          <CloseAccountForm person={person} onClose={onClose} />
        </Modal>
      )
    }
  }
}
