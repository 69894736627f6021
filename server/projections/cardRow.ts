import type { Card } from '@/domain/board/Board'
import { dueDate } from '@/domain/board/dueDate'
import { periodReader } from '@/domain/board/periodReader'
import type { PeriodContext } from '@/domain/period/Period'

/** The facts of a roadmap without which words have no dates. */
export type PlanContext = Required<PeriodContext>

export type ToCardRow = (card: Card) => Record<string, unknown>

/**
 * Makes the rows of one board's cards, by column: the values of the document with the dates that follow from them.
 * `stageOf` gives the stage of a section; `plan` null: a board without a roadmap, whose words give no dates.
 */
export const cardRows = (
  documentId: string,
  plan: PlanContext | null,
  stageOf: (sectionId: string) => number | null,
): ToCardRow => {
  const readPeriod = plan && periodReader(plan)
  return (card) => {
    const period = readPeriod?.(card)
    return {
      document_id: documentId,
      card_id: card.id,
      title: card.title,
      status: card.status,
      status_order: card.order,
      section_id: card.sectionId || null,
      row_order: card.rowOrder,
      stage: stageOf(card.sectionId),
      period_text: card.period.text,
      period_override: card.period.override ?? null,
      period_start: day(period?.start),
      period_end: day(period?.end),
      due_by: period && plan ? day(dueDate(card, period, plan)) : null,
      lead: card.lead,
      co_executors: card.coExecutors,
      document_kind: card.documentKind,
      expected_result: card.expectedResult,
      actual_result: card.actualResult,
      done_on: day(card.doneOn),
      reason: card.reason,
      done_keys: card.doneKeys,
      source: card.source,
      deleted_at: moment(card.deletedAt),
    }
  }
}

/**
 * A day, or nothing where PostgreSQL has no such one: year 0, which the documents' schema lets through, or a wrong
 * reading of words. One card must not keep all others from having rows.
 */
const day = (iso: string | null | undefined): string | null => {
  if (!iso || !/^\d{4}-\d{2}-\d{2}$/.test(iso) || iso < '0001') return null
  const time = Date.parse(`${iso}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null
}

const moment = (iso: string | null): string | null => (iso && iso >= '0001' ? iso : null)
