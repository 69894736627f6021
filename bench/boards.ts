import type { Seed } from '@/domain/board/seedBoard'
import { buildMember, type Member } from '@/tests/factories/buildMember'
import { buildSchool } from '@/tests/factories/buildOrganisation'
import { type BuiltRoadmap, buildRoadmap } from '@/tests/factories/buildRoadmap'
import { ticketFor } from '@/tests/realtime/ticketFor'
import type { Key } from './Page'

/** Cards with eight keys each, as an import makes them, over seven sections. */
const seedOf = (cards: number): Seed =>
  Array.from({ length: 7 }, (_, section) => ({
    title: `Этап ${section + 1}`,
    stage: section + 1,
    cards: Array.from({ length: Math.ceil((cards - section) / 7) }, (_, index) => ({
      title: `Провести мероприятие ${section + 1}.${index + 1} для наставников и наставляемых`,
      period: { text: 'сентябрь 2021 г.' },
      lead: { kind: 'role' as const, role: 'curator' },
      coExecutors: [{ kind: 'text' as const, text: 'Классные руководители' }],
      documentKind: 'Приказ',
      expectedResult: 'Мероприятие проведено, охват не менее 70 % обучающихся',
    })),
  }))

/** A board of so many cards. */
export const buildBoard = (cards: number, organisationId: string): Promise<BuiltRoadmap> =>
  buildRoadmap({ organisationId, title: `${cards}`, seed: seedOf(cards) })

/** So many members of one school, which may all edit its boards. */
export const buildStaff = async (members: number): Promise<Member[]> => {
  const { id: organisationId } = await buildSchool()
  return Promise.all(Array.from({ length: members }, () => buildMember({ organisationId })))
}

/** What one of them needs to open a board, once. */
export const keyFor = (member: Member, { name }: BuiltRoadmap): Promise<Key> => ticketFor(member, name)
