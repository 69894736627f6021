import { z } from 'zod'
import { firstOrganisation, type FirstOrganisation } from '@/domain/organisation/FirstOrganisation'
import type { Prisma } from '@/prisma/generated/client'
import { defineOpenAction } from '@/server/actions/defineOpenAction'
import { Refusal } from '@/server/actions/Refusal'
import { prisma } from '@/server/database/prisma'
import { attempt } from '@/server/people/attempts'
import { hashPassword } from '@/server/people/hashPassword'
import { inBeginning, isEmpty } from '@/server/setup/emptiness'
import { hashSetupKey, setupKeySetting } from '@/server/setup/setupKey'

/**
 * Begins an installation: the first organisation, its first person with an account, and what that person is there, all
 * in one transaction with the end of the set-up key. Of two at once one is done. Where somebody has an account already
 * there is nothing here, whatever the key.
 */
export const makeFirstOrganisation = defineOpenAction({
  name: 'makeFirstOrganisation',
  input: z.strictObject({ key: z.string().max(100), organisation: firstOrganisation }),
  async run({ input: { key, organisation }, caller }): Promise<void> {
    if (!(await isEmpty(prisma()))) throw inUse()
    const kept = { key: setupKeySetting, value: hashSetupKey(key) }
    const guess = { door: 'setup', name: 'setup', place: caller.address } as const
    if (!(await attempt(guess, () => prisma().setting.findFirst({ where: kept }))))
      throw (await isEmpty(prisma())) ? wrongKey() : inUse()
    // Before the transaction: it takes longer than all the rest. After the key: strangers make us work for nothing.
    const passwordHash = await hashPassword(organisation.administrator.password)
    await inBeginning(async (transaction) => {
      if (!(await isEmpty(transaction))) throw inUse()
      const { count } = await transaction.setting.deleteMany({ where: kept })
      if (count === 0) throw wrongKey()
      await create(transaction, organisation, passwordHash)
    })
  },
})

const create = async (
  transaction: Prisma.TransactionClient,
  { kind, name, shortName, timeZone, schoolYear, administrator }: FirstOrganisation,
  passwordHash: string,
): Promise<void> => {
  const { id: organisationId } = await transaction.organisation.create({
    data: { kind, name, shortName, timeZone, firstSchoolYear: schoolYear },
  })
  const { familyName, givenName, patronymic, login, role } = administrator
  const roles = [role, 'platformAdministrator']
  await transaction.person.create({
    data: {
      organisationId,
      familyName,
      givenName,
      patronymic,
      account: { create: { login, passwordHash } },
      assignments: { create: roles.map((one) => ({ organisationId, role: one })) },
    },
  })
}

/** What a wrong address gets. */
const inUse = () => new Refusal('notFound', 'somebody has an account already')

const wrongKey = () => new Refusal('forbidden', 'a wrong set-up key', 'errors.setupKey')
