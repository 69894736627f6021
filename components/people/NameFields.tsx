'use client'

import { useTranslate } from '@/components/messages/useTranslate'
import { Field, fieldClass } from '@/components/ui/Field'
import { longestName } from '@/domain/people/nameFields'

/** A name as the fields hold it; an empty patronymic is none. */
export type NameDraft = { familyName: string; givenName: string; patronymic: string }

export const noName: NameDraft = { familyName: '', givenName: '', patronymic: '' }

const fields = ['familyName', 'givenName', 'patronymic'] as const

type Props = {
  name: NameDraft
  onChange: (name: NameDraft) => void
  /** What is wrong with one of them, in words. */
  faultOf?: (field: keyof NameDraft) => string | undefined
}

/** Family name, given name, patronymic of somebody new. */
export const NameFields = (props: Props) => {
  const t = useTranslate()
  return fields.map((field) => (
    <Field key={field} label={t(`members.${field}`)} error={props.faultOf?.(field)}>
      {(attributes) => (
        <input
          {...attributes}
          required={field !== 'patronymic'}
          maxLength={longestName}
          autoComplete="off"
          value={props.name[field]}
          onChange={({ target }) => props.onChange({ ...props.name, [field]: target.value })}
          className={fieldClass}
        />
      )}
    </Field>
  ))
}
