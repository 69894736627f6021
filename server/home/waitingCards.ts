import type { Card } from '@/domain/board/Board'
import { isSettled, statuses } from '@/domain/board/status'
import { prisma } from '@/server/database/prisma'

/** What of a card decides whether it waits for somebody. */
export type WaitingCard = Pick<
  Card,
  'id' | 'title' | 'status' | 'period' | 'doneKeys' | 'lead' | 'coExecutors'
> & {
  roadmapId: string
}

type Row = Omit<WaitingCard, 'period'> & { text: string; override: string | null }

const open = statuses.filter((status) => !isSettled(status))

/**
 * The open cards of roadmaps that may wait for somebody, in one query over their rows (S13): due by a week from `at` on,
 * of a plan that has ended, or naming one of the ids or roles. It lets more through than wait: the domain decides
 * (fitsDue, concernOf). What is late or due this week never has a later `due_by`: that is the first of its open days.
 */
export const waitingCards = async (
  roadmapIds: string[],
  { ids, roles, at }: { ids: string[]; roles: string[]; at: Date },
): Promise<WaitingCard[]> => {
  const rows = await prisma().$queryRaw<Row[]>`
    SELECT c.document_id AS "roadmapId", c.card_id AS id, c.title, c.status, c.period_text AS text,
      c.period_override AS override, c.done_keys AS "doneKeys", c.lead, c.co_executors AS "coExecutors"
    FROM card c JOIN roadmap r ON r.id = c.document_id
    WHERE c.document_id = ANY (${roadmapIds}::uuid[]) AND c.deleted_at IS NULL AND c.status = ANY (${open})
      -- A day more on either side: what day it is depends on the time zone.
      AND (c.due_by <= ${at}::timestamptz::date + 8 OR r.plan_end <= ${at}::timestamptz::date + 1 OR EXISTS (
        SELECT FROM jsonb_array_elements(c.co_executors || coalesce(c.lead, '[]')) AS executor
        WHERE executor->>'id' = ANY (${ids}) OR executor->>'role' = ANY (${roles})))
    ORDER BY c.due_by NULLS LAST, c.row_order, c.card_id`
  return rows.map(({ text, override, ...row }) => ({
    ...row,
    period: { text, ...(override !== null && { override }) },
  }))
}
