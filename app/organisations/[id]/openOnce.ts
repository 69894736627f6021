import { cache } from 'react'
import { valueOf } from '@/app/valueOf'
import { callAction } from '@/server/actions/callAction'
import { openOrganisation } from '@/server/organisations/openOrganisation'

/** The address of an organisation's page. */
export const organisationPath = (id: string): string => `/organisations/${encodeURIComponent(id)}`

/** What the page and its title need of an organisation, asked for once a request; not found where it is not for this reader. */
export const openOnce = cache(async (id: string) =>
  valueOf(await callAction(openOrganisation, { id }), organisationPath(id)),
)
