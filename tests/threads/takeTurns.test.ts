import { expect, test } from 'vitest'
import { takeTurns } from '@/server/threads/takeTurns'

test('at most so many run at a time, in their order, and one that fails gives its turn on', async () => {
  const inTurn = takeTurns(2)
  const begun: number[] = []
  const ends: ((error?: Error) => void)[] = []
  const all = [0, 1, 2, 3, 4].map((name) =>
    inTurn(
      () =>
        new Promise<number>((resolve, reject) => {
          begun.push(name)
          ends[name] = (error) => (error ? reject(error) : resolve(name))
        }),
    ),
  )
  const settled = Promise.allSettled(all)
  expect(begun).toEqual([0, 1])
  ends[1]?.(new Error('too big'))
  await all[1]?.catch(() => undefined)
  expect(begun).toEqual([0, 1, 2])
  for (const name of [0, 2, 3, 4]) {
    ends[name]?.()
    await all[name]
  }
  expect(begun).toEqual([0, 1, 2, 3, 4])
  expect((await settled).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ])
})
