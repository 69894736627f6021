'use client'

import { Pencil } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState, type SubmitEvent } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { FormEnd } from '@/components/people/FormEnd'
import { useSend } from '@/components/people/useSend'
import { IconButton } from '@/components/ui/IconButton'
import { Modal } from '@/components/ui/Modal'
import { useToast } from '@/components/ui/Toasts'
import { isTimeZone } from '@/domain/organisation/timeZones'
import { editOrganisation } from '@/server/organisations/actions'
import { OrganisationFields, type OrganisationDraft } from './OrganisationFields'

type Organisation = { id: string; name: string; shortName: string; timeZone: string }

/** A button that opens the names and the time zone of an organisation, for whoever looks after it. */
export const OrganisationForm = ({ organisation }: { organisation: Organisation }) => {
  const t = useTranslate()
  const [open, setOpen] = useState(false)
  return (
    <>
      <IconButton label={t('organisation.editTitle')} onClick={() => setOpen(true)}>
        <Pencil size={16} aria-hidden />
      </IconButton>
      {open && (
        <Modal title={t('organisation.editTitle')} onClose={() => setOpen(false)}>
          <EditForm organisation={organisation} onClose={() => setOpen(false)} />
        </Modal>
      )}
    </>
  )
}

const EditForm = ({ organisation, onClose }: { organisation: Organisation; onClose: () => void }) => {
  const t = useTranslate()
  const router = useRouter()
  const toast = useToast()
  const { id, name, shortName, timeZone } = organisation
  const [draft, setDraft] = useState<OrganisationDraft>({
    name,
    shortName,
    timeZone: isTimeZone(timeZone) ? timeZone : 'Europe/Moscow',
  })
  const { send, sending, failure } = useSend(editOrganisation, () => {
    toast({ text: t('organisation.saved', { name: draft.shortName.trim() }) })
    onClose()
    router.refresh()
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    void send({ organisationId: id, ...draft })
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <OrganisationFields draft={draft} onChange={setDraft} />
      <FormEnd label={t('common.save')} failure={failure} disabled={sending} onClose={onClose} />
    </form>
  )
}
