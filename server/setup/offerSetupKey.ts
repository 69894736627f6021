import { isEmpty } from '@/server/setup/emptiness'
import { prisma } from '@/server/database/prisma'
import { notice } from '@/server/notice'
import { hashSetupKey, makeSetupKey, setupKeySetting } from '@/server/setup/setupKey'

/**
 * Makes a new set-up key and prints it where nobody has an account yet; whichever was printed before opens nothing any
 * more, on no node. Where somebody has one there is no key.
 */
export const offerSetupKey = async (): Promise<void> => {
  if (!(await isEmpty(prisma()))) {
    await prisma().setting.deleteMany({ where: { key: setupKeySetting } })
    return
  }
  const key = makeSetupKey()
  const value = hashSetupKey(key)
  await prisma().setting.upsert({
    where: { key: setupKeySetting },
    create: { key: setupKeySetting, value },
    update: { value },
  })
  notice(`Nobody has an account yet. Set-up key: ${key}`)
}
