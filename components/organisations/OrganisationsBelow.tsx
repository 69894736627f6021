import { Building2 } from 'lucide-react'
import Link from 'next/link'
import { getTranslate } from '@/components/messages/getTranslate'
import type { Neighbour } from '@/server/organisations/openOrganisation'

/** What stands directly below an organisation, as far as the reader may look, each with the way to its page. */
export const OrganisationsBelow = async ({ below }: { below: Neighbour[] }) => {
  const { t } = await getTranslate()
  return (
    <section aria-labelledby="below" className="mb-10">
      <h2 id="below" className="mb-3 text-lg font-semibold">
        {t('organisation.below')}
      </h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-panel">
        {below.map(({ id, name, kind }) => (
          <li key={id} className="relative flex items-center gap-3 px-4 py-2.5 hover:bg-hover">
            <Building2 size={16} aria-hidden className="shrink-0 text-soft" />
            <Link
              href={`/organisations/${id}`}
              className="min-w-0 font-medium break-words after:absolute after:inset-0"
            >
              {name}
            </Link>
            <span className="ml-auto text-right text-2xs text-soft">{t(`organisation.kinds.${kind}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
