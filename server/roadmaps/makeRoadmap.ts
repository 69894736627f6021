import type * as Y from 'yjs'
import { seedBoard, type Seed } from '@/domain/board/seedBoard'
import { boardName } from '@/domain/collab/documentName'
import { planFacts, type Plan } from '@/domain/roadmap/Plan'
import type { StagePlan } from '@/domain/roadmap/Template'
import type { Prisma } from '@/prisma/generated/client'
import { createDocument } from '@/server/documents/createDocument'

/** A roadmap before it is one. */
export type NewRoadmap = {
  organisationId: string
  title: string
  plan: Plan
  /** The order by which it was approved. `date` is an ISO day. */
  order?: { number: string | null; date: string | null } | null
  /** What its board begins with. */
  seed: Seed
  /** What has been done on it before anybody sees it, with the verbs of the board. */
  since?: (doc: Y.Doc) => void
  /** The stage plan that stands beside the board. */
  stages: StagePlan[]
}

/**
 * Makes a roadmap with its board, inside the caller's transaction; gives its id. Afterwards, outside, the caller brings
 * the rows up with projectDocument. Throws ZodError for a bad value in the seed.
 */
export const makeRoadmap = async (
  transaction: Prisma.TransactionClient,
  { organisationId, title, plan, order, seed, since, stages }: NewRoadmap,
): Promise<string> => {
  const id = crypto.randomUUID()
  await createDocument(transaction, { id, name: boardName(id), kind: 'roadmap', organisationId }, (doc) => {
    seedBoard(doc, seed)
    since?.(doc)
  })
  const { planStart, planEnd, ...years } = planFacts(plan)
  await transaction.roadmap.create({
    data: {
      id,
      organisationId,
      title,
      planStart: new Date(planStart),
      planEnd: new Date(planEnd),
      ...years,
      orderNumber: order?.number ?? null,
      orderDate: order?.date ? new Date(order.date) : null,
      stages: {
        create: stages.map(({ stage, name, duration, important, documents, indicators }) => ({
          stage,
          name,
          duration,
          important,
          documents,
          indicators,
        })),
      },
    },
  })
  return id
}
