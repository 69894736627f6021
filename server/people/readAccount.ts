import { z } from 'zod'
import { isRoleName, type RoleName } from '@/domain/access/roles'
import type { Terms } from '@/domain/people/assignment'
import { fullName } from '@/domain/people/fullName'
import { phaseOf, type Phase } from '@/domain/people/phaseOf'
import { todayIn } from '@/domain/roadmap/todayIn'
import { defineAction } from '@/server/actions/defineAction'
import { prisma } from '@/server/database/prisma'

/** What somebody is somewhere. */
export type MyAssignment = { id: string; organisation: string; role: RoleName; terms: Terms; phase: Phase }

/** A living session of one's own. `device` is a word for it, where its browser said one. */
export type MySession = {
  id: string
  device: string | null
  sharedComputer: boolean
  /** ISO time. */
  createdAt: string
  /** Whether it is the one that asks. */
  here: boolean
}

export type MyAccount = {
  login: string
  fullName: string
  /** Where times are told. */
  timeZone: string
  assignments: MyAssignment[]
  sessions: MySession[]
}

const day = (date: Date | null) => date && date.toISOString().slice(0, 10)
const order: Record<Phase, number> = { valid: 0, coming: 1, ended: 2 }

/** One's own account: who one is, as what, and where one has signed in. */
export const readAccount = defineAction({
  name: 'readAccount',
  action: 'account.own',
  input: z.strictObject({}),
  facts: (_, actor) => Promise.resolve({ accountId: actor.accountId }),
  async run({ actor, at }): Promise<MyAccount> {
    const { login, sessions, person } = await prisma().account.findUniqueOrThrow({
      where: { id: actor.accountId },
      select: {
        login: true,
        sessions: {
          where: { endedAt: null, expiresAt: { gt: at } },
          orderBy: { createdAt: 'desc' },
        },
        person: {
          include: {
            organisation: { select: { timeZone: true } },
            assignments: { include: { organisation: { select: { name: true, timeZone: true } } } },
          },
        },
      },
    })
    const assignments = person.assignments.flatMap(({ role, organisation, ...one }): MyAssignment[] => {
      if (!isRoleName(role)) return []
      const { position, duties, scopeKinds, orderNumber } = one
      const validity = { validFrom: day(one.validFrom), validTo: day(one.validTo) }
      const terms = { position, duties, scopeKinds, orderNumber, orderDate: day(one.orderDate), ...validity }
      const phase = phaseOf(validity, todayIn(organisation.timeZone, at))
      return [{ id: one.id, organisation: organisation.name, role, terms, phase }]
    })
    return {
      login,
      fullName: fullName(person),
      timeZone: person.organisation.timeZone,
      assignments: assignments.sort((one, other) => order[one.phase] - order[other.phase]),
      sessions: sessions.map(({ id, device, sharedComputer, createdAt }) => ({
        id,
        device,
        sharedComputer,
        createdAt: createdAt.toISOString(),
        here: id === actor.sessionId,
      })),
    }
  },
})
