import { z } from 'zod'
import type { Actor, HeldRole, OrganisationKind } from '@/domain/access/Actor'
import { isRoleName } from '@/domain/access/roles'
import { personName } from '@/domain/people/personName'
import { now } from '@/server/clock'
import { pool } from '@/server/database/pool'

// One statement sees one moment: rights that are read here never come with a newer access version than their own.
const actorOfSession = `
  SELECT a.id AS account_id, a.access_version, p.id AS person_id, p.family_name, p.given_name, p.patronymic,
    least(s.expires_at, min((x.valid_to + 1)::timestamp AT TIME ZONE o.time_zone)) AS valid_until,
    coalesce(json_agg(json_build_object('role', x.role, 'organisationId', x.organisation_id,
      'scopeKinds', coalesce(x.scope_kinds, '{}')) ORDER BY x.role, x.id)
      FILTER (WHERE x.id IS NOT NULL), '[]') AS roles
  FROM session s
  JOIN account a ON a.id = s.account_id AND a.disabled_at IS NULL
  JOIN person p ON p.id = a.person_id
  LEFT JOIN (assignment x JOIN organisation o ON o.id = x.organisation_id)
    ON x.person_id = p.id
    AND ($2::timestamptz AT TIME ZONE o.time_zone)::date
      BETWEEN coalesce(x.valid_from, '-infinity') AND coalesce(x.valid_to, 'infinity')
  WHERE s.id = $1 AND s.ended_at IS NULL AND s.expires_at > $2
  GROUP BY s.id, a.id, p.id`

type Row = {
  account_id: string
  access_version: number
  person_id: string
  family_name: string
  given_name: string
  patronymic: string | null
  valid_until: Date
  roles: { role: string; organisationId: string; scopeKinds: OrganisationKind[] }[]
}

/** A role that the table does not know (any more) gives nothing. */
const isKnown = (held: Row['roles'][number]): held is HeldRole => isRoleName(held.role)

/**
 * Who acts in this session at this moment: null without a living session or with a disabled account. Only assignments
 * that are valid today, in the time zone of their organisation, are in it; `validUntil` is the earliest end of
 * the session and of them. Throws when the database does not answer: an outage is not a refusal.
 */
export const loadActor = async (sessionId: string, at: Date = now()): Promise<Actor | null> => {
  if (!z.uuid().safeParse(sessionId).success) return null
  const { rows } = await pool().query<Row>(actorOfSession, [sessionId, at])
  const row = rows[0]
  if (!row) return null
  return {
    accountId: row.account_id,
    sessionId,
    personId: row.person_id,
    name: personName({ familyName: row.family_name, givenName: row.given_name, patronymic: row.patronymic }),
    accessVersion: row.access_version,
    validUntil: row.valid_until.toISOString(),
    roles: row.roles.filter(isKnown),
  }
}
