import type { Seed } from '@/domain/board/seedBoard'
import { boardName } from '@/domain/collab/documentName'
import { prisma } from '@/server/database/prisma'
import { makeRoadmap } from '@/server/roadmaps/makeRoadmap'
import { buildSchool } from '@/tests/factories/buildOrganisation'

type RoadmapWishes = { organisationId?: string; title?: string; seed?: Seed }

/** A roadmap with its board; `name` is the one under which the board is opened live. */
export type BuiltRoadmap = { id: string; name: string; organisationId: string }

const smallSeed: Seed = [
  {
    title: 'Подготовка',
    stage: 1,
    cards: [{ title: 'Издать приказ' }, { title: 'Провести анкетирование' }],
  },
  { title: 'Реализация', stage: 5, cards: [{ title: 'Сформировать пары' }] },
]

/** A school's roadmap for 2021: three items in two sections when the test does not say. */
export const buildRoadmap = async (wishes: RoadmapWishes = {}): Promise<BuiltRoadmap> => {
  const organisationId = wishes.organisationId ?? (await buildSchool()).id
  const id = await prisma().$transaction((transaction) =>
    makeRoadmap(transaction, {
      organisationId,
      title: wishes.title ?? 'Дорожная карта',
      plan: { kind: 'calendarYear', year: 2021 },
      seed: wishes.seed ?? smallSeed,
      stages: [],
    }),
  )
  return { id, name: boardName(id), organisationId }
}
