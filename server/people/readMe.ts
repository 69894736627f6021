import { z } from 'zod'
import { abilities, type Abilities } from '@/domain/access/abilities'
import type { OrganisationKind } from '@/domain/access/Actor'
import { can } from '@/domain/access/can'
import type { RoleName } from '@/domain/access/roles'
import { loadOrganisation } from '@/server/access/loadOrganisation'
import { defineAction } from '@/server/actions/defineAction'
import { prisma } from '@/server/database/prisma'

/** An organisation in which somebody holds roles. */
export type MyOrganisation = {
  id: string
  name: string
  shortName: string
  kind: OrganisationKind
  timeZone: string
  /** The school year with which it began here, by its first year; null: unknown. */
  firstSchoolYear: number | null
  isDemo: boolean
  roles: RoleName[]
  abilities: Abilities
}

/** Who is signed in, for the shell of every page. */
export type Me = {
  accountId: string
  personId: string
  name: string
  sharedComputer: boolean
  organisations: MyOrganisation[]
  /** Whether what is on the page is invented. */
  isDemo: boolean
  /** The name of the invented region, where one may remove it. */
  removableDemo: string | null
}

/** Reads who is signed in, where that person holds roles, and what these allow. */
export const readMe = defineAction({
  name: 'readMe',
  action: 'account.own',
  input: z.strictObject({}),
  facts: (_, actor) => Promise.resolve({ accountId: actor.accountId }),
  async run({ actor }): Promise<Me> {
    const session = await prisma().session.findUniqueOrThrow({
      where: { id: actor.sessionId },
      select: {
        sharedComputer: true,
        account: { select: { person: { select: { organisation: { select: { isDemo: true } } } } } },
      },
    })
    const held = await prisma().organisation.findMany({
      where: { id: { in: actor.roles.map(({ organisationId }) => organisationId) } },
      orderBy: { name: 'asc' },
    })
    const organisations = await Promise.all(
      held.map(async ({ id, name, shortName, kind, timeZone, firstSchoolYear, isDemo }) => {
        const organisation = await loadOrganisation(id)
        if (!organisation) throw new Error('an organisation has gone while it was read')
        return {
          mine: {
            id,
            name,
            shortName,
            kind,
            timeZone,
            firstSchoolYear,
            isDemo,
            roles: actor.roles.filter((role) => role.organisationId === id).map(({ role }) => role),
            abilities: abilities(actor, { organisation }),
          },
          mayRemoveDemo:
            can(actor, 'demo.remove', { organisation, isDemo }) && organisation.ancestors.length === 0,
        }
      }),
    )
    return {
      accountId: actor.accountId,
      personId: actor.personId,
      name: actor.name,
      sharedComputer: session.sharedComputer,
      organisations: organisations.map(({ mine }) => mine),
      isDemo: session.account.person.organisation.isDemo,
      removableDemo: organisations.find((one) => one.mayRemoveDemo)?.mine.shortName ?? null,
    }
  },
})
