'use client'

import { useRouter } from 'next/navigation'
import { useState, type SubmitEvent } from 'react'
import { isProper, PlanField } from '@/components/imports/PlanField'
import type { MessageKey } from '@/components/messages/MessageKey'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { Field, fieldClass } from '@/components/ui/Field'
import { longest } from '@/domain/board/longest'
import type { Plan } from '@/domain/roadmap/Plan'
import { createRoadmap } from '@/server/roadmaps/actions'
import type { Beginning } from '@/server/roadmaps/createRoadmap'
import type { Home } from './Home'

const ways: { beginning: Beginning; title: MessageKey; text: MessageKey }[] = [
  { beginning: 'schoolTemplate', title: 'roadmaps.byTemplate', text: 'roadmaps.byTemplateText' },
  { beginning: 'blank', title: 'roadmaps.byBlank', text: 'roadmaps.byBlankText' },
]

/** A roadmap without a document to begin from: what it begins with, its title and its time. */
export const BeginForm = ({ home, source }: { home: Home; source: string }) => {
  const t = useTranslate()
  const router = useRouter()
  const [beginning, setBeginning] = useState<Beginning>('schoolTemplate')
  const [title, setTitle] = useState(t('roadmaps.nameDefault'))
  const [plan, setPlan] = useState<Plan>({ kind: 'schoolYear', start: home.schoolYear })
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<MessageKey | null>(null)

  const create = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setSending(true)
    setFailure(null)
    const wanted = { organisationId: home.id, title, plan, beginning }
    const result = await createRoadmap(wanted).catch(() => null)
    if (result?.ok) return router.push(`/roadmaps/${result.value.id}`)
    setSending(false)
    setFailure((result?.message ?? 'errors.offline') as MessageKey)
  }

  return (
    <section className="rounded-xl border border-line bg-panel p-6">
      <h2 className="mb-4 text-lg font-semibold">{t('roadmaps.withoutDocument')}</h2>
      <form onSubmit={(event) => void create(event)} className="grid gap-4">
        <fieldset className="grid gap-3 sm:grid-cols-2">
          <legend className="sr-only">{t('roadmaps.withoutDocument')}</legend>
          {ways.map((way) => (
            <label
              key={way.beginning}
              className="flex cursor-pointer gap-3 rounded-lg border border-edge p-4 has-checked:border-accent has-checked:bg-tint"
            >
              <input
                type="radio"
                name="beginning"
                value={way.beginning}
                checked={beginning === way.beginning}
                onChange={() => setBeginning(way.beginning)}
                className="mt-1 size-4 shrink-0 accent-accent"
              />
              <span className="font-medium">
                {t(way.title)}
                <span className="mt-1 block text-sm font-normal text-soft">{t(way.text)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {beginning === 'schoolTemplate' && (
          <p className="text-2xs text-soft">{t('roadmaps.templateSource', { source })}</p>
        )}
        <Field label={t('roadmaps.name')}>
          {(attributes) => (
            <input
              {...attributes}
              required
              maxLength={longest.title}
              value={title}
              onChange={({ target }) => setTitle(target.value)}
              className={fieldClass}
            />
          )}
        </Field>
        <PlanField plan={plan} today={home.today} onChange={setPlan} />
        {failure && (
          <p role="alert" className="text-sm text-danger">
            {t(failure)}
          </p>
        )}
        <div>
          <Button type="submit" look="primary" disabled={sending || !title.trim() || !isProper(plan)}>
            {t(sending ? 'roadmaps.creating' : 'roadmaps.create')}
          </Button>
        </div>
      </form>
    </section>
  )
}
