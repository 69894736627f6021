'use client'

import Link from 'next/link'
import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react'
import { failureText } from '@/components/messages/failureText'
import { useTranslate } from '@/components/messages/useTranslate'
import { submitSignIn } from '@/components/people/submitSignIn'
import { Button, buttonClass } from '@/components/ui/Button'
import { Field, fieldClass } from '@/components/ui/Field'
import { useReady } from '@/components/ui/useReady'
import { makeFirstOrganisation } from '@/server/setup/actions'
import { AdministratorFields } from './AdministratorFields'
import { faultsOf, type Faults } from './faultsOf'
import { InstallationFields } from './InstallationFields'
import { beginDraft, organisationOf, type SetupDraft } from './SetupDraft'
import { useBrowserZone } from './useBrowserZone'

const noFaults: Faults = new Map()

/** Key, organisation and first person on one page; afterwards the first person is signed in. */
export const SetupForm = ({ schoolYear }: { schoolYear: number }) => {
  const t = useTranslate()
  const form = useRef<HTMLFormElement>(null)
  const ready = useReady()
  const zone = useBrowserZone()
  const [changes, setChanges] = useState<Partial<SetupDraft>>({})
  // How often it was sent or would have been: from the first time on, what is wrong is told while it is being mended.
  const [tries, setTries] = useState(0)
  const [refusedKey, setRefusedKey] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [step, setStep] = useState<'asking' | 'sending' | 'made'>('asking')
  const begun = beginDraft(schoolYear)
  const draft: SetupDraft = {
    ...begun,
    organisation: { ...begun.organisation, ...(zone && { timeZone: zone }) },
    ...changes,
  }
  const faults = tries === 0 ? noFaults : faultsOf(t, draft, refusedKey)
  const change = (next: Partial<SetupDraft>) => setChanges((before) => ({ ...before, ...next }))

  // Whoever works with the keyboard, or hears the page, goes on where something is wrong.
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus(), [tries])

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (step !== 'asking') return
    setTries(tries + 1)
    setFailure(null)
    if (faultsOf(t, draft, refusedKey).size > 0) return
    setStep('sending')
    const { key, login, password } = draft
    const result = await makeFirstOrganisation({ key, organisation: organisationOf(draft) }).catch(() => null)
    if (!result?.ok) {
      setStep('asking')
      if (result?.message !== 'errors.setupKey') return setFailure(failureText(t, result))
      setRefusedKey(key)
      return setTries(tries + 2)
    }
    const outcome = await submitSignIn({ login: login.trim(), password, sharedComputer: false })
    // A whole new page: nothing that was drawn for nobody stays.
    if (outcome === 'in') return location.replace('/')
    setStep('made')
  }

  if (step === 'made')
    return (
      <div role="alert">
        <p>{t('setup.made')}</p>
        <Link href="/sign-in" className={`${buttonClass('primary')} mt-4`}>
          {t('signIn.submit')}
        </Link>
      </div>
    )
  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
      <fieldset disabled={!ready} className="grid gap-8">
        <div>
          <h1 className="text-2xl font-semibold tracking-tight">{t('setup.own')}</h1>
          <Link href="/setup" className="mt-1 inline-block text-sm text-accent underline underline-offset-2">
            {t('setup.back')}
          </Link>
        </div>
        <Part title={t('setup.keyTitle')}>
          <Field label={t('setup.key')} hint={t('setup.keyHint')} error={faults.get('key')}>
            {(attributes) => (
              <input
                {...attributes}
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                maxLength={100}
                value={draft.key}
                onChange={({ target }) => change({ key: target.value })}
                className={`${fieldClass} font-mono uppercase`}
              />
            )}
          </Field>
        </Part>
        <Part title={t('setup.organisationTitle')}>
          <InstallationFields
            draft={draft}
            faults={faults}
            schoolYears={[schoolYear, schoolYear + 1]}
            onChange={change}
          />
        </Part>
        <Part title={t('setup.personTitle')} text={t('setup.personText')}>
          <AdministratorFields draft={draft} faults={faults} onChange={change} />
        </Part>
        <div>
          <p role="alert" className="mb-3 text-sm text-danger empty:hidden">
            {failure}
          </p>
          <Button type="submit" look="primary" disabled={step === 'sending'}>
            {t(step === 'sending' ? 'setup.submitting' : 'setup.submit')}
          </Button>
        </div>
      </fieldset>
    </form>
  )
}

const Part = (props: { title: string; text?: string; children: ReactNode }) => (
  <section className="grid gap-4">
    <div>
      <h2 className="text-lg font-semibold">{props.title}</h2>
      {props.text && <p className="text-sm text-soft">{props.text}</p>}
    </div>
    {props.children}
  </section>
)
