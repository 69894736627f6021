import { z } from 'zod'
import { login as loginField } from '@/domain/people/login'
import { newPassword } from '@/domain/people/newPassword'
import { defineOpenAction } from '@/server/actions/defineOpenAction'
import { Refusal } from '@/server/actions/Refusal'
import { isTaken } from '@/server/database/isTaken'
import { prisma } from '@/server/database/prisma'
import { findInvitation, invitationGone } from '@/server/invitations/findInvitation'
import { isOpen } from '@/server/invitations/isOpen'
import { hashPassword } from '@/server/people/hashPassword'

/**
 * Makes the account of the person who was invited, once: of several attempts with one secret the first one counts. A
 * login that is taken leaves the invitation as it was. Signing in comes after it, by the same door as always.
 */
export const acceptInvitation = defineOpenAction({
  name: 'acceptInvitation',
  input: z.strictObject({ token: z.string().max(200), login: loginField, password: newPassword }),
  async run({ input: { token, login, password }, caller, at }): Promise<void> {
    if (password.trim().toLowerCase() === login)
      throw new Refusal('invalid', 'the password is the login', 'errors.passwordIsLogin')
    const { id, personId } = await findInvitation(token, caller, at)
    const passwordHash = await hashPassword(password)
    try {
      await prisma().$transaction(async (transaction) => {
        await transaction.$executeRaw`SELECT FROM person WHERE id = ${personId}::uuid FOR UPDATE`
        const { count } = await transaction.invitation.updateMany({
          where: { id, ...isOpen(at) },
          data: { usedAt: at },
        })
        if (count === 0) throw invitationGone()
        await transaction.account.create({ data: { personId, login, passwordHash, createdAt: at } })
      })
    } catch (error) {
      if (isTaken(error)) throw new Refusal('conflict', 'the login is taken', 'errors.loginTaken')
      throw error
    }
  },
})
