import { z } from 'zod'
import { newPassword } from '@/domain/people/newPassword'
import { defineAction } from '@/server/actions/defineAction'
import { Refusal } from '@/server/actions/Refusal'
import { prisma } from '@/server/database/prisma'
import { attempt } from '@/server/people/attempts'
import { checkPassword } from '@/server/people/checkPassword'
import { endOthers } from '@/server/people/endOthers'
import { hashPassword } from '@/server/people/hashPassword'

/**
 * Changes one's own password, and ends all other sessions in the same transaction: their tabs and sockets close at once
 * (S20). Gives how many. Guessing the old one is slowed down as at the door of signing in, session by session: a stranger
 * at the door does not hold up the owner here.
 */
export const changePassword = defineAction({
  name: 'changePassword',
  action: 'account.own',
  input: z.strictObject({ oldPassword: z.string().min(1).max(1000), newPassword }),
  facts: (_, actor) => Promise.resolve({ accountId: actor.accountId }),
  async run({ input, actor: { accountId, sessionId }, at }): Promise<{ ended: number }> {
    const { login, passwordHash } = await prisma().account.findUniqueOrThrow({ where: { id: accountId } })
    const guess = { door: 'password', name: accountId, place: sessionId } as const
    const checked = await attempt(guess, async () =>
      (await checkPassword(passwordHash, input.oldPassword)) ? true : null,
    )
    if (!checked) throw new Refusal('invalid', 'the old password is wrong', 'errors.wrongPassword')
    if (input.newPassword.trim().toLowerCase() === login)
      throw new Refusal('invalid', 'the new password is the login', 'errors.passwordIsLogin')
    if (input.newPassword === input.oldPassword)
      throw new Refusal('invalid', 'the new password is the old one', 'errors.samePassword')
    const changed = { passwordHash: await hashPassword(input.newPassword) }
    return prisma().$transaction(async (transaction) => {
      // Of two changes at once the first one counts: the other has not been asked for the password that is valid now.
      const where = { id: accountId, passwordHash }
      const { count } = await transaction.account.updateMany({ where, data: changed })
      if (count === 0) throw new Refusal('conflict', 'the password was changed meanwhile')
      return { ended: await endOthers(transaction, accountId, sessionId, at) }
    })
  },
})
