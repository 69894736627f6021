import type { Actor } from '@/domain/access/Actor'
import { reach } from '@/domain/access/reach'
import type { Right } from '@/domain/access/roles'
import { Prisma } from '@/prisma/generated/client'

/**
 * A subquery that gives the ids of all organisations in which the actor has a right, for the where-clause of a list:
 * what one may not read is simply not found. The same table as `can`; a cycle in the tree ends by itself.
 */
export const withinReach = (actor: Actor, right: Right): Prisma.Sql => {
  const { own, below } = reach(actor, right)
  return Prisma.sql`
    WITH RECURSIVE top AS (
      SELECT (held->>'organisationId')::uuid AS id, held->'kinds' AS kinds
      FROM jsonb_array_elements(${JSON.stringify(below)}::jsonb) AS held
    ), down AS (
      SELECT o.id, o.kind, top.kinds FROM organisation o JOIN top ON o.parent_id = top.id
      UNION
      SELECT o.id, o.kind, down.kinds FROM organisation o JOIN down ON o.parent_id = down.id
    )
    SELECT id FROM down WHERE kinds = '[]' OR jsonb_exists(kinds, kind::text)
    UNION
    SELECT held.id::uuid FROM jsonb_array_elements_text(${JSON.stringify(own)}::jsonb) AS held (id)`
}
