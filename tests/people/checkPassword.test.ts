import { stat } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { checkPassword } from '@/server/people/checkPassword'
import { hashPassword } from '@/server/people/hashPassword'

it('many passwords at once leave threads for everything else', async () => {
  const hash = await hashPassword('Мать-и-мачеха 7')
  let checked = 0
  const checking = Array.from({ length: 12 }, async () => {
    const matches = await checkPassword(hash, 'Мать-и-мачеха 7')
    checked++
    return matches
  })
  // Asked for after all of them, on the same few threads of the process.
  await stat('.')
  expect(checked).toBeLessThan(2)
  expect(await Promise.all(checking)).toEqual(Array<boolean>(12).fill(true))
})
