'use client'

import { useState } from 'react'
import { ChooseFileButton } from '@/components/imports/ChooseFileButton'
import { DropZone } from '@/components/imports/DropZone'
import { useTranslate } from '@/components/messages/useTranslate'
import { Field, fieldClass } from '@/components/ui/Field'
import { BeginForm } from './BeginForm'
import type { Home } from './Home'

/** `source`: the document that the school template comes from. */
type Props = { homes: [Home, ...Home[]]; source: string }

/** The ways to a new roadmap: from a Word order, from the school template, or blank. */
export const NewRoadmap = ({ homes, source }: Props) => {
  const t = useTranslate()
  const [chosen, choose] = useState(homes[0].id)
  const home = homes.find(({ id }) => id === chosen) ?? homes[0]
  return (
    <DropZone organisationId={home.id}>
      <div className="mx-auto grid max-w-3xl gap-6 px-4 py-8">
        <h1 className="text-2xl font-semibold tracking-tight">{t('roadmaps.newTitle')}</h1>
        {homes.length > 1 && (
          <Field label={t('roadmaps.organisation')}>
            {(attributes) => (
              <select
                {...attributes}
                className={fieldClass}
                value={chosen}
                onChange={({ target }) => choose(target.value)}
              >
                {homes.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <section className="rounded-xl border-2 border-dashed border-edge bg-panel p-6">
          <h2 className="text-lg font-semibold">{t('roadmaps.byImport')}</h2>
          <p className="mt-1 mb-4 max-w-prose text-sm text-soft">{t('roadmaps.byImportText')}</p>
          <ChooseFileButton />
        </section>
        <BeginForm key={home.id} home={home} source={source} />
      </div>
    </DropZone>
  )
}
