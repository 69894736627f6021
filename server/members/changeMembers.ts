import type { Actor, OrganisationFacts } from '@/domain/access/Actor'
import { holds } from '@/domain/access/holds'
import { roleNames, roles } from '@/domain/access/roles'
import { losesManagers, type Validity } from '@/domain/access/unmanagedFrom'
import { todayIn } from '@/domain/roadmap/todayIn'
import type { Prisma } from '@/prisma/generated/client'
import { Refusal } from '@/server/actions/Refusal'
import { prisma } from '@/server/database/prisma'
import { termsOf } from '@/server/members/termsOf'

type Change = { actor: Actor; organisations: readonly OrganisationFacts[]; at: Date }

/**
 * Changes the members of organisations in one transaction, one change of an organisation at a time. Refuses what would
 * leave one of them, sooner than before, without anybody who manages its members; not to an actor who manages them
 * from above and can appoint somebody again.
 */
export const changeMembers = async <Value>(
  { actor, organisations, at }: Change,
  work: (transaction: Prisma.TransactionClient) => Promise<Value>,
): Promise<Value> =>
  prisma().$transaction(async (transaction) => {
    const ids = organisations.map(({ id }) => id)
    await transaction.$executeRaw`
      SELECT FROM organisation WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
    const guarded = organisations.filter((organisation) => !managesFromAbove(actor, organisation))
    const before = await Promise.all(guarded.map(({ id }) => managersOf(transaction, id)))
    const value = await work(transaction)
    for (const [index, { id }] of guarded.entries()) {
      const { timeZone } = await transaction.organisation.findUniqueOrThrow({ where: { id } })
      const after = await managersOf(transaction, id)
      if (losesManagers(before[index] ?? [], after, todayIn(timeZone, at)))
        throw new Refusal('conflict', 'nobody would manage the members', 'errors.lastManager')
    }
    return value
  })

const managesFromAbove = (actor: Actor, organisation: OrganisationFacts): boolean =>
  holds(
    { ...actor, roles: actor.roles.filter(({ organisationId }) => organisationId !== organisation.id) },
    'member.manage',
    organisation,
  )

const managing: string[] = roleNames.filter((role) => roles[role].own.includes('member.manage'))

/** When those who manage the members of an organisation do so; whoever cannot sign in does not. */
const managersOf = async (
  transaction: Prisma.TransactionClient,
  organisationId: string,
): Promise<Validity[]> => {
  const rows = await transaction.assignment.findMany({
    where: { organisationId, role: { in: managing }, person: { account: { disabledAt: null } } },
  })
  return rows.map(termsOf)
}
