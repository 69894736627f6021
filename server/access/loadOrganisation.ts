import { z } from 'zod'
import type { OrganisationFacts, OrganisationKind } from '@/domain/access/Actor'
import { pool } from '@/server/database/pool'

const organisationWithAncestors = `
  WITH RECURSIVE line AS (
    SELECT id, parent_id, kind, 0 AS height FROM organisation WHERE id = $1
    UNION ALL
    SELECT o.id, o.parent_id, o.kind, line.height + 1 FROM organisation o JOIN line ON o.id = line.parent_id
  ) CYCLE id SET looped USING path
  SELECT id, kind FROM line WHERE NOT looped ORDER BY height`

/**
 * An organisation as decisions need it, with all its ancestors, nearest first; null where there is none.
 * Throws when the database does not answer.
 */
export const loadOrganisation = async (id: string): Promise<OrganisationFacts | null> => {
  if (!z.uuid().safeParse(id).success) return null
  const { rows } = await pool().query<{ id: string; kind: OrganisationKind }>(organisationWithAncestors, [id])
  const [own, ...above] = rows
  return own ? { id: own.id, kind: own.kind, ancestors: above.map((organisation) => organisation.id) } : null
}
