import type { Executor } from '@/domain/board/executor'
import { groupRole } from '@/domain/people/workingGroup'
import { addDays } from '@/domain/period/calendar'
import type { IsoDate } from '@/domain/period/Period'
import type { DemoOrganisation, DemoRoadmap } from '@/prisma/demo/Demo'
import type { Prisma } from '@/prisma/generated/client'
import { makeRoadmap } from '@/server/roadmaps/makeRoadmap'

type Context = { transaction: Prisma.TransactionClient; passwordHash: string; today: IsoDate }

/**
 * Makes an invented organisation, its people with their accounts, its roadmap, and all that is under it, inside the
 * caller's transaction. Gives the ids of the roadmaps, whose rows the caller brings up afterwards.
 */
export const createRegion = async (
  context: Context,
  { people, groupOrder, vacancies = [], roadmap, below = [], ...facts }: DemoOrganisation,
  parentId: string | null = null,
): Promise<string[]> => {
  const { transaction, passwordHash, today } = context
  const organisation = await transaction.organisation.create({ data: { ...facts, parentId, isDemo: true } })
  const organisationId = organisation.id
  const ids = new Map<string, string>()
  const day = (offset: number) => new Date(`${addDays(today, offset)}T00:00:00Z`)
  const group = {
    role: groupRole,
    ...(groupOrder && { orderNumber: groupOrder.number, orderDate: day(-groupOrder.daysAgo) }),
  }
  for (const { login, roles, position, duties = [], days, ...name } of people) {
    const term = days && { validFrom: day(days.from), validTo: day(days.to) }
    const assigned = roles.map((role) => ({
      organisationId,
      position,
      ...term,
      ...(role === groupRole ? { ...group, duties } : { role }),
    }))
    const person = await transaction.person.create({
      data: {
        ...name,
        organisationId,
        account: { create: { login, passwordHash } },
        assignments: { create: assigned },
      },
    })
    ids.set(login, person.id)
  }
  await transaction.assignment.createMany({
    data: vacancies.map((vacancy) => ({ ...vacancy, ...group, organisationId })),
  })
  const made = roadmap ? [await createBoard(transaction, organisationId, roadmap, ids, today)] : []
  for (const one of below) made.push(...(await createRegion(context, one, organisationId)))
  return made
}

const createBoard = (
  transaction: Prisma.TransactionClient,
  organisationId: string,
  roadmap: DemoRoadmap,
  ids: Map<string, string>,
  today: IsoDate,
): Promise<string> => {
  const person = (login: string): Executor => {
    const id = ids.get(login)
    if (!id) throw new Error(`the demo names ${login}, who is not in the organisation`)
    return { kind: 'person', id }
  }
  return makeRoadmap(transaction, { organisationId, ...roadmap(today, person) })
}
