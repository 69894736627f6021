import Link from 'next/link'
import { getTranslate } from '@/components/messages/getTranslate'
import type { OpenedOrganisation } from '@/server/organisations/openOrganisation'
import { OrganisationForm } from './OrganisationForm'
import { zoneText } from './zoneText'

/** What an organisation is: its name, its kind, what it belongs to, whose day it keeps. */
export const OrganisationHead = async ({ organisation }: { organisation: OpenedOrganisation }) => {
  const { t } = await getTranslate()
  const { id, name, shortName, kind, above, timeZone, abilities } = organisation
  return (
    <div className="mb-8">
      <div className="flex items-start gap-2">
        <h1 className="min-w-0 text-2xl font-semibold tracking-tight break-words">{name}</h1>
        {abilities['organisation.manage'] && (
          <OrganisationForm organisation={{ id, name, shortName, timeZone }} />
        )}
      </div>
      <p className="mt-1 text-sm text-soft">
        {t(`organisation.kinds.${kind}`)}
        {' · '}
        {t('organisation.timeZone', { zone: zoneText(t, timeZone) })}
      </p>
      {above && (
        <p className="mt-1 text-sm text-soft">
          {t('organisation.above')}
          <Link href={`/organisations/${above.id}`} className="text-accent underline underline-offset-2">
            {above.name}
          </Link>
        </p>
      )}
    </div>
  )
}
