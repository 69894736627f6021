import type { Metadata } from 'next'
import { requireMe } from '@/app/requireMe'
import { getTranslate } from '@/components/messages/getTranslate'
import { AddOrganisation } from '@/components/organisations/AddOrganisation'
import { OrganisationHead } from '@/components/organisations/OrganisationHead'
import { OrganisationsBelow } from '@/components/organisations/OrganisationsBelow'
import { Roster } from '@/components/people/Roster'
import { PageShell } from '@/components/shell/PageShell'
import { openOnce, organisationPath } from './openOnce'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { id } = await params
  await requireMe(organisationPath(id))
  return { title: (await openOnce(id)).shortName }
}

/** An organisation: what it is, who works in it as what, and what stands below it. */
export default async function Page({ params }: Props) {
  const { id } = await params
  const me = await requireMe(organisationPath(id))
  const organisation = await openOnce(id)
  const { name, kind, timeZone, today, below, roster, abilities } = organisation
  const { t } = await getTranslate()
  return (
    <PageShell me={me}>
      <div className="mx-auto max-w-4xl px-4 py-8">
        <OrganisationHead organisation={organisation} />
        {roster ? (
          <Roster
            key={organisation.id}
            organisation={{ id: organisation.id, kind, today }}
            myPersonId={me.personId}
            roster={roster}
          />
        ) : (
          <p className="mb-10 text-sm text-soft">{t('members.inside')}</p>
        )}
        {below.length > 0 && <OrganisationsBelow below={below} />}
        {abilities['organisation.manage'] && (
          <AddOrganisation parent={{ id: organisation.id, name, kind, timeZone }} />
        )}
      </div>
    </PageShell>
  )
}
