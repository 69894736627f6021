import type { DeviceStore, KeptAside, KeptDocument, KeptUpdate } from '@/components/device/DeviceStore'

/** What stands on a device that exists in memory: stores that are made over one disk share it, as tabs do. */
export type MemoryDisk = {
  documents: Map<string, KeptDocument>
  updates: (KeptUpdate & { name: string })[]
  asides: Map<string, KeptAside>
  last: number
  /** Every step fails with it, once it is set. */
  failure: Error | null
}

export const memoryDisk = (): MemoryDisk => ({
  documents: new Map(),
  updates: [],
  asides: new Map(),
  last: 0,
  failure: null,
})

/** A store without IndexedDB, for tests that need no browser. */
export const createMemoryStore = (disk: MemoryDisk): DeviceStore => {
  const step = async <Value>(act: () => Value): Promise<Value> => {
    await Promise.resolve()
    if (disk.failure) throw disk.failure
    return act()
  }
  const remove = (ids: readonly number[]) => {
    disk.updates = disk.updates.filter(({ id }) => !ids.includes(id))
  }
  const add = (name: string, update: Uint8Array, isEdit: boolean) => {
    disk.updates.push({ id: ++disk.last, name, update: Uint8Array.from(update), isEdit })
    return disk.last
  }
  return {
    documents: () => step(() => [...disk.documents.values()]),
    describe: (document) => step(() => void disk.documents.set(document.name, document)),
    read: (name) => step(() => disk.updates.filter((row) => row.name === name)),
    add: (name, update, isEdit) => step(() => add(name, update, isEdit)),
    settle: (ids) =>
      step(() => {
        disk.updates = disk.updates.map((row) => (ids.includes(row.id) ? { ...row, isEdit: false } : row))
      }),
    remove: (ids) => step(() => remove(ids)),
    merge: (name, ids, update) =>
      step(() => {
        add(name, update, false)
        remove(ids)
      }),
    drop: (name, aside) =>
      step(() => {
        disk.documents.delete(name)
        disk.updates = disk.updates.filter((row) => row.name !== name)
        if (aside) disk.asides.set(aside.id, aside)
      }),
    asides: (base) => step(() => [...disk.asides.values()].filter((aside) => aside.base === base)),
    dropAside: (id) => step(() => void disk.asides.delete(id)),
    close: () => undefined,
  }
}
