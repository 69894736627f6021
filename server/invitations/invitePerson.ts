import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { login as loginField } from '@/domain/people/login'
import { defineAction } from '@/server/actions/defineAction'
import { Refusal } from '@/server/actions/Refusal'
import { prisma } from '@/server/database/prisma'
import { hashInvitation } from '@/server/invitations/hashInvitation'
import { isOpen } from '@/server/invitations/isOpen'
import { loadPerson } from '@/server/members/loadPerson'
import { requireAccountGrant } from '@/server/members/requireAccountGrant'

/** How long an invitation is good for, in ms: seven days. */
const lifetime = 7 * 24 * 60 * 60 * 1000

/** `token` is told this once and kept nowhere; `expiresAt` is ISO. */
export type Invited = { token: string; login: string; expiresAt: string }

/**
 * Makes a one-time link for a person who has no account yet, with a login that may still be changed when it is used.
 * It gives the roles that the person holds, so only whoever may give all of them invites. An earlier link of the same
 * person is withdrawn: the one that is lost is good for nothing.
 */
export const invitePerson = defineAction({
  name: 'invitePerson',
  action: 'member.manage',
  input: z.strictObject({ personId: z.uuid(), login: loginField }),
  facts: ({ personId }) => loadPerson(personId),
  async run({ input: { login }, facts: { person }, actor, at }): Promise<Invited> {
    const personId = person.id
    const held = await requireAccountGrant(actor, personId, at)
    if (held.length === 0) throw new Refusal('invalid', 'a person without a role', 'errors.inviteWithoutRole')
    const token = randomBytes(32).toString('base64url')
    const expiresAt = new Date(at.getTime() + lifetime)
    await prisma().$transaction(async (transaction) => {
      // One invitation of a person at a time, and none while another is being accepted.
      await transaction.$executeRaw`SELECT FROM person WHERE id = ${personId}::uuid FOR UPDATE`
      if (await transaction.account.findUnique({ where: { personId } }))
        throw new Refusal('conflict', 'the person has an account', 'errors.hasAccount')
      if (await transaction.account.findUnique({ where: { login } }))
        throw new Refusal('conflict', 'the login is taken', 'errors.loginTaken')
      await transaction.invitation.updateMany({
        where: { personId, ...isOpen(at) },
        data: { withdrawnAt: at },
      })
      const times = { createdAt: at, expiresAt }
      const sha256 = hashInvitation(token)
      await transaction.invitation.create({
        data: { personId, login, sha256, accountId: actor.accountId, ...times },
      })
    })
    return { token, login, expiresAt: expiresAt.toISOString() }
  },
})
