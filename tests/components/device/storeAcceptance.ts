import { importKey, sealStore } from '@/components/device/sealStore'
import type { DeviceStore } from '@/components/device/DeviceStore'

/** Opens a store over the same disk each time, as tabs and later visits do. */
type Open = () => Promise<DeviceStore>

/** Fails with both where they differ. Plain, because it runs in a browser too. */
const same = (found: unknown, expected: unknown): void => {
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)]
  if (one !== other) throw new Error(`${one} instead of ${other}`)
}

const bytes = (...numbers: number[]) => Uint8Array.from(numbers)
const rowsOf = async (store: DeviceStore, name: string) =>
  (await store.read(name)).map(({ update, isEdit }) => [[...update], isEdit])
const document = (name: string) => ({
  name,
  base: 'board.1',
  about: { title: 'Карта', path: '/1' },
  isWhole: true,
})

/** What every store on a device does: run against each of them. */
export const storeAcceptance: Record<string, (open: Open) => Promise<void>> = {
  'keeps updates in their order, each document by itself': async (open) => {
    const store = await open()
    await store.add('board.1', bytes(1), false)
    await store.add('board.2', bytes(9), true)
    await store.add('board.1', bytes(2), true)
    same(await rowsOf(store, 'board.1'), [
      [[1], false],
      [[2], true],
    ])
    same(await rowsOf(store, 'board.3'), [])
  },
  'is there again for the next visit, and shared with the other tab': async (open) => {
    const [one, other] = [await open(), await open()]
    await one.describe(document('board.1~2'))
    const id = await one.add('board.1~2', bytes(7), true)
    same(await other.documents(), [document('board.1~2')])
    await other.settle([id, 12_345])
    same(await rowsOf(await open(), 'board.1~2'), [[[7], false]])
  },
  'puts one update in place of several': async (open) => {
    const store = await open()
    const ids = [await store.add('board.1', bytes(1), false), await store.add('board.1', bytes(2), false)]
    await store.add('board.1', bytes(3), true)
    await store.merge('board.1', ids, bytes(1, 2))
    same(
      (await rowsOf(store, 'board.1')).toSorted((one, other) => String(one).localeCompare(String(other))),
      [
        [[1, 2], false],
        [[3], true],
      ],
    )
  },
  'removes what it is told to': async (open) => {
    const store = await open()
    const id = await store.add('board.1', bytes(1), true)
    await store.add('board.1', bytes(2), true)
    await store.remove([id])
    same(await rowsOf(store, 'board.1'), [[[2], true]])
  },
  'forgets a document and keeps what of it was set aside': async (open) => {
    const store = await open()
    await store.describe(document('board.1'))
    await store.add('board.1', bytes(1), true)
    await store.add('board.2', bytes(2), true)
    await store.drop('board.1', { id: 'a', base: 'board.1' })
    same(await store.documents(), [])
    same(await rowsOf(store, 'board.1'), [])
    same(await rowsOf(store, 'board.2'), [[[2], true]])
    same(await store.asides('board.1'), [{ id: 'a', base: 'board.1' }])
    await store.dropAside('a')
    same(await store.asides('board.1'), [])
  },
  'S17d: sealed, it keeps only what the server has not, and nobody reads it without the key': async (
    open,
  ) => {
    const plain = await open()
    const key = (number: number) => importKey(new Uint8Array(32).fill(number))
    const sealed = sealStore(plain, await key(1))
    await sealed.describe(document('board.1'))
    await sealed.add('board.1', bytes(1, 2, 3), false)
    const id = await sealed.add('board.1', bytes(4, 5, 6), true)
    same(await rowsOf(sealed, 'board.1'), [[[4, 5, 6], true]])
    const [row] = await plain.read('board.1')
    if (!row || row.update.join().includes('4,5,6')) throw new Error('what is kept can be read')
    same(await plain.documents(), [{ ...document('board.1'), about: null, isWhole: false }])
    same(await rowsOf(sealStore(plain, await key(2)), 'board.1'), [])
    await sealed.settle([id])
    same(await plain.read('board.1'), [])
  },
}
