'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState, type SubmitEvent } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { FormEnd } from '@/components/people/FormEnd'
import { useSend } from '@/components/people/useSend'
import { Button } from '@/components/ui/Button'
import { Field, fieldClass } from '@/components/ui/Field'
import { Modal } from '@/components/ui/Modal'
import { useToast } from '@/components/ui/Toasts'
import type { OrganisationKind } from '@/domain/access/Actor'
import { kindsBelow } from '@/domain/organisation/kindsBelow'
import { isTimeZone } from '@/domain/organisation/timeZones'
import { addOrganisation } from '@/server/organisations/actions'
import { OrganisationFields, type OrganisationDraft } from './OrganisationFields'

type Parent = { id: string; name: string; kind: OrganisationKind; timeZone: string }

/** Adds an organisation below another one, for whoever looks after that; nothing where nothing may stand below it. */
export const AddOrganisation = ({ parent }: { parent: Parent }) => {
  const t = useTranslate()
  const [open, setOpen] = useState(false)
  if (kindsBelow[parent.kind].length === 0) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Plus size={16} aria-hidden />
        {t('organisation.add')}
      </Button>
      {open && (
        <Modal
          title={t('organisation.addTitle')}
          description={t('organisation.addText', { name: parent.name })}
          onClose={() => setOpen(false)}
        >
          <AddForm parent={parent} onClose={() => setOpen(false)} />
        </Modal>
      )}
    </>
  )
}

const AddForm = ({ parent, onClose }: { parent: Parent; onClose: () => void }) => {
  const t = useTranslate()
  const router = useRouter()
  const toast = useToast()
  const kinds = kindsBelow[parent.kind]
  const [kind, setKind] = useState(kinds[0])
  const [draft, setDraft] = useState<OrganisationDraft>({
    name: '',
    shortName: '',
    timeZone: isTimeZone(parent.timeZone) ? parent.timeZone : 'Europe/Moscow',
  })
  const { send, sending, failure } = useSend(addOrganisation, () => {
    toast({ text: t('organisation.added', { name: draft.shortName.trim() }) })
    onClose()
    router.refresh()
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    void send({ parentId: parent.id, kind, ...draft })
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <Field label={t('organisation.kind')}>
        {(attributes) => (
          <select
            {...attributes}
            value={kind}
            onChange={({ target }) => setKind(target.value as OrganisationKind)}
            className={fieldClass}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`organisation.kinds.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <OrganisationFields draft={draft} onChange={setDraft} />
      <FormEnd label={t('common.add')} failure={failure} disabled={sending} onClose={onClose} />
    </form>
  )
}
