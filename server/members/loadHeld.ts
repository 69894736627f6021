import { isRoleName } from '@/domain/access/roles'
import type { HeldElsewhere } from '@/domain/access/mayGrant'
import { loadOrganisation } from '@/server/access/loadOrganisation'
import { pool } from '@/server/database/pool'

const notEnded = `
  SELECT x.person_id, x.role, x.organisation_id FROM assignment x JOIN organisation o ON o.id = x.organisation_id
  WHERE x.person_id = ANY ($1::uuid[])
    AND coalesce(x.valid_to, 'infinity') >= ($2::timestamptz AT TIME ZONE o.time_zone)::date
    AND coalesce(x.valid_to, 'infinity') >= coalesce(x.valid_from, '-infinity')`

type Row = { person_id: string; role: string; organisation_id: string }

/** The roles that each of these persons holds, or will hold, anywhere: what an account gives. */
export const loadHeld = async (personIds: string[], at: Date): Promise<Map<string, HeldElsewhere[]>> => {
  const { rows } = await pool().query<Row>(notEnded, [personIds, at])
  const ids = [...new Set(rows.map((row) => row.organisation_id))]
  const organisations = new Map(
    await Promise.all(ids.map(async (id) => [id, await loadOrganisation(id)] as const)),
  )
  const held = new Map<string, HeldElsewhere[]>(personIds.map((id) => [id, []]))
  for (const { person_id, role, organisation_id } of rows) {
    const organisation = organisations.get(organisation_id)
    if (!organisation) throw new Error('an organisation has gone while it was read')
    if (isRoleName(role)) held.get(person_id)?.push({ role, organisation })
  }
  return held
}
