import { personName } from '@/domain/people/personName'
import { isRoleName, type RoleName } from '@/domain/access/roles'
import { pool } from '@/server/database/pool'

/** A place in an organisation at this moment. A place of the working group may have no name yet. */
export type Member = {
  assignmentId: string
  personId: string | null
  name: string | null
  role: RoleName
  position: string | null
  duties: string[]
}

type Row = {
  id: string
  person_id: string | null
  family_name: string | null
  given_name: string
  patronymic: string | null
  role: string
  position: string | null
  duties: string[] | null
}

const membersToday = `
  SELECT x.id, x.person_id, p.family_name, p.given_name, p.patronymic, x.role, x.position, x.duties
  FROM assignment x JOIN organisation o ON o.id = x.organisation_id LEFT JOIN person p ON p.id = x.person_id
  WHERE x.organisation_id = $1 AND ($2::timestamptz AT TIME ZONE o.time_zone)::date
    BETWEEN coalesce(x.valid_from, '-infinity') AND coalesce(x.valid_to, 'infinity')
  ORDER BY p.family_name, p.given_name, x.created_at, x.id`

/** Everybody who holds a role in an organisation today, and its places without a name. */
export const loadMembers = async (organisationId: string, at: Date): Promise<Member[]> => {
  const { rows } = await pool().query<Row>(membersToday, [organisationId, at])
  return rows.flatMap((row) => {
    if (!isRoleName(row.role)) return []
    const name =
      row.family_name === null
        ? null
        : personName({ familyName: row.family_name, givenName: row.given_name, patronymic: row.patronymic })
    return {
      assignmentId: row.id,
      personId: row.person_id,
      name,
      role: row.role,
      position: row.position,
      duties: row.duties ?? [],
    }
  })
}
