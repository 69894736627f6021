import type { RoleName } from '@/domain/access/roles'
import type { Assignment } from '@/prisma/generated/client'
import { prisma } from '@/server/database/prisma'
import { hashPassword } from '@/server/people/hashPassword'
import { openSession } from '@/server/people/openSession'
import { buildSchool } from '@/tests/factories/buildOrganisation'
import { unique } from '@/tests/factories/unique'

export type MemberWishes = {
  role?: RoleName
  /** A school of its own when not given. */
  organisationId?: string
  login?: string
  familyName?: string
} & Partial<Pick<Assignment, 'validFrom' | 'validTo' | 'scopeKinds' | 'position' | 'duties'>>

/** Somebody who has an account, holds one role, and has signed in. */
export type Member = {
  role: RoleName
  organisationId: string
  personId: string
  accountId: string
  assignmentId: string
  sessionId: string
  login: string
}

/** The password of everybody whom buildMember makes. */
export const memberPassword = 'Мать-и-мачеха 7'
let hashed: Promise<string> | undefined

export const buildMember = async (wishes: MemberWishes = {}): Promise<Member> => {
  const {
    role = 'deputyHead',
    login = `member${unique()}`,
    familyName = 'Подорожникова',
    ...assignment
  } = wishes
  const organisationId = assignment.organisationId ?? (await buildSchool()).id
  const person = await prisma().person.create({
    data: {
      organisationId,
      familyName,
      givenName: 'Рябина',
      assignments: { create: { ...assignment, organisationId, role } },
      account: { create: { login, passwordHash: await (hashed ??= hashPassword(memberPassword)) } },
    },
    include: { account: true, assignments: true },
  })
  const accountId = person.account?.id ?? ''
  return {
    role,
    organisationId,
    personId: person.id,
    accountId,
    assignmentId: person.assignments[0]?.id ?? '',
    sessionId: await openSession(accountId, false),
    login,
  }
}
