import { expect, test } from 'vitest'
import { createMemoryStore, memoryDisk } from './createMemoryStore'
import { storeAcceptance } from './storeAcceptance'

test.each(Object.entries(storeAcceptance))('a store in memory %s', async (_, accept) => {
  const disk = memoryDisk()
  await expect(accept(() => Promise.resolve(createMemoryStore(disk)))).resolves.toBeUndefined()
})
