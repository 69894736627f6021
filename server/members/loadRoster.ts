import type { Actor, OrganisationFacts } from '@/domain/access/Actor'
import { grantable, mayGrant, mayManageAccount, type Grantable } from '@/domain/access/mayGrant'
import { can } from '@/domain/access/can'
import { isRoleName, type RoleName } from '@/domain/access/roles'
import type { Terms } from '@/domain/people/assignment'
import { fullName } from '@/domain/people/fullName'
import type { PersonName } from '@/domain/people/personName'
import { phaseOf, type Phase } from '@/domain/people/phaseOf'
import { proposeLogin } from '@/domain/people/proposeLogin'
import { prisma } from '@/server/database/prisma'
import { isOpen } from '@/server/invitations/isOpen'
import { loadHeld } from '@/server/members/loadHeld'
import { termsOf } from '@/server/members/termsOf'

/** An assignment as the page of its organisation shows it; `mayChange`: the reader may change and end it. */
export type RosterAssignment = {
  id: string
  personId: string | null
  role: RoleName
  terms: Terms
  phase: Phase
  mayChange: boolean
}

/** What whoever manages members sees of somebody's way to sign in, and may do about it. `expiresAt` is ISO. */
export type RosterAccount =
  | { state: 'none'; proposedLogin: string; mayManage: boolean }
  | { state: 'invited'; login: string; expiresAt: string; mayManage: boolean }
  | { state: 'open' | 'closed'; login: string; mayManage: boolean }

/** `account`: null for a reader who does not manage members. */
export type RosterPerson = { id: string; name: string; account: RosterAccount | null }

/** `grantable`: what the reader may give here; null for one who gives nothing. */
export type Roster = { people: RosterPerson[]; assignments: RosterAssignment[]; grantable: Grantable | null }

/**
 * Everybody who belongs or belonged to an organisation and what they are there, for a reader who may know; accounts
 * and invitations only for one who manages members. People in the order of their names, assignments as they were given.
 */
export const loadRoster = async (
  actor: Actor,
  organisation: OrganisationFacts,
  { at, today }: { at: Date; today: string },
): Promise<Roster> => {
  const { id: organisationId } = organisation
  const manages = can(actor, 'member.manage', { organisation })
  const [people, rows] = await Promise.all([
    prisma().person.findMany({
      where: { OR: [{ organisationId }, { assignments: { some: { organisationId } } }] },
      include: {
        account: { select: { login: true, disabledAt: true } },
        invitations: { where: isOpen(at), orderBy: { createdAt: 'desc' }, take: 1 },
      },
    }),
    prisma().assignment.findMany({
      where: { organisationId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
  ])
  const held = manages
    ? await loadHeld(
        people.map(({ id }) => id),
        at,
      )
    : null
  const mayManage = (personId: string) =>
    personId !== actor.personId && mayManageAccount(actor, personId, held?.get(personId) ?? [])
  return {
    people: people
      .map((person) => ({
        id: person.id,
        name: fullName(person),
        account: held && accountOf(person, mayManage(person.id)),
      }))
      .sort((one, other) => one.name.localeCompare(other.name, 'ru')),
    assignments: rows.flatMap((row) => {
      const { id, personId, role } = row
      if (!isRoleName(role)) return []
      const terms = termsOf(row)
      const mayChange = mayGrant(actor, role, organisation, personId)
      return { id, personId, role, terms, phase: phaseOf(terms, today), mayChange }
    }),
    grantable: manages ? grantable(actor, organisation) : null,
  }
}

type Row = PersonName & {
  account: { login: string; disabledAt: Date | null } | null
  invitations: { login: string; expiresAt: Date }[]
}

const accountOf = ({ account, invitations, ...name }: Row, mayManage: boolean): RosterAccount => {
  if (account) return { state: account.disabledAt ? 'closed' : 'open', login: account.login, mayManage }
  const [open] = invitations
  return open
    ? { state: 'invited', login: open.login, expiresAt: open.expiresAt.toISOString(), mayManage }
    : { state: 'none', proposedLogin: proposeLogin(name), mayManage }
}
