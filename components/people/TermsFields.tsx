'use client'

import { useTranslate } from '@/components/messages/useTranslate'
import { Field, fieldClass } from '@/components/ui/Field'
import { isScopable } from '@/domain/access/mayGrant'
import { organisationKinds } from '@/domain/access/Actor'
import type { RoleName } from '@/domain/access/roles'
import { longest } from '@/domain/people/assignment'
import { datesCross, type TermsDraft } from './TermsDraft'

type Props = {
  draft: TermsDraft
  role: RoleName | null
  /** A place without a name is known by its position alone. */
  needsPosition: boolean
  onChange: (draft: TermsDraft) => void
}

type Words = { [Name in keyof TermsDraft]: TermsDraft[Name] extends string ? Name : never }[keyof TermsDraft]

/** Position, duties, order, days, and for those who look down the tree the kinds that they are limited to. */
export const TermsFields = ({ draft, role, needsPosition, onChange }: Props) => {
  const t = useTranslate()
  const bound = (name: Words) => ({
    value: draft[name],
    className: fieldClass,
    onChange: ({ target }: { target: { value: string } }) => onChange({ ...draft, [name]: target.value }),
  })
  return (
    <>
      <Field label={t('members.position')}>
        {(attributes) => (
          <input
            {...attributes}
            {...bound('position')}
            required={needsPosition}
            maxLength={longest.position}
          />
        )}
      </Field>
      <Field label={t('members.duties')}>
        {(attributes) => <textarea {...attributes} {...bound('duties')} rows={3} />}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('members.orderNumber')}>
          {(attributes) => (
            <input {...attributes} {...bound('orderNumber')} maxLength={longest.orderNumber} />
          )}
        </Field>
        <Field label={t('members.orderDate')}>
          {(attributes) => <input type="date" {...attributes} {...bound('orderDate')} />}
        </Field>
        <Field label={t('members.validFrom')}>
          {(attributes) => <input type="date" {...attributes} {...bound('validFrom')} />}
        </Field>
        <Field label={t('members.validTo')} error={datesCross(draft) ? t('members.datesCross') : undefined}>
          {(attributes) => <input type="date" {...attributes} {...bound('validTo')} />}
        </Field>
      </div>
      <p className="-mt-2 text-2xs text-soft">{t('members.validHint')}</p>
      {role && isScopable(role) && (
        <fieldset>
          <legend className="text-2xs font-medium text-soft">{t('members.scopeTitle')}</legend>
          <div className="mt-1 grid gap-x-4 sm:grid-cols-2">
            {organisationKinds.map((kind) => (
              <label key={kind} className="flex min-h-8 items-center gap-2 text-sm">
                <input
                  type="checkbox"
                  checked={draft.scopeKinds.includes(kind)}
                  onChange={({ target }) =>
                    onChange({
                      ...draft,
                      scopeKinds: organisationKinds.filter((one) =>
                        one === kind ? target.checked : draft.scopeKinds.includes(one),
                      ),
                    })
                  }
                  className="size-4 shrink-0 accent-accent"
                />
                {t(`organisation.kinds.${kind}`)}
              </label>
            ))}
          </div>
          <p className="text-2xs text-soft">{t('members.scopeHint')}</p>
        </fieldset>
      )}
    </>
  )
}
