import type { DeviceStore, KeptAside, KeptDocument, KeptUpdate } from './DeviceStore'
import { openDatabase } from './openDatabase'

type Row = KeptUpdate & { name: string }
type Part = 'documents' | 'updates' | 'asides'

/**
 * The store of one account in IndexedDB. `onGone` is told when it was taken away from outside: by signing out in
 * another tab, or by the browser.
 */
export const createDatabaseStore = async (name: string, onGone: () => void): Promise<DeviceStore> => {
  const database = await openDatabase(name)
  const leave = () => {
    database.close()
    onGone()
  }
  database.addEventListener('versionchange', leave)
  database.addEventListener('close', leave)

  /** One transaction, over when it is on the disk. Nothing in it may wait for anything else. */
  const run = async <Value>(
    parts: Part[],
    mode: IDBTransactionMode,
    act: (part: (name: Part) => IDBObjectStore) => IDBRequest<Value> | void,
    durability: IDBTransactionDurability = 'relaxed',
  ): Promise<Value> => {
    const transaction = database.transaction(parts, mode, { durability })
    const over = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gives no reason'))
    })
    const request = act((part) => transaction.objectStore(part))
    await over
    return request?.result as Value
  }

  return {
    documents: () =>
      run(['documents'], 'readonly', (part) => part('documents').getAll() as IDBRequest<KeptDocument[]>),
    describe: async (document) => {
      await run(['documents'], 'readwrite', (part) => part('documents').put(document))
    },
    read: (of) =>
      run(
        ['updates'],
        'readonly',
        (part) => part('updates').index('document').getAll(of) as IDBRequest<Row[]>,
      ),
    add: async (of, update, isEdit) => {
      const row = { name: of, update: Uint8Array.from(update), isEdit }
      // What the server has can be had again; what it has not must survive a failure of power too.
      const durability = isEdit ? 'strict' : 'relaxed'
      return Number(await run(['updates'], 'readwrite', (part) => part('updates').add(row), durability))
    },
    settle: async (ids) => {
      await run(['updates'], 'readwrite', (part) => {
        const updates = part('updates')
        for (const id of ids) {
          const found = updates.get(id) as IDBRequest<Row | undefined>
          found.onsuccess = () => found.result && updates.put({ ...found.result, isEdit: false })
        }
      })
    },
    remove: async (ids) => {
      await run(['updates'], 'readwrite', (part) => {
        for (const id of ids) part('updates').delete(id)
      })
    },
    merge: async (of, ids, update) => {
      await run(['updates'], 'readwrite', (part) => {
        const updates = part('updates')
        updates.add({ name: of, update: Uint8Array.from(update), isEdit: false })
        for (const id of ids) updates.delete(id)
      })
    },
    drop: async (of, aside) => {
      await run(['documents', 'updates', 'asides'], 'readwrite', (part) => {
        part('documents').delete(of)
        if (aside) part('asides').put(aside)
        const rows = part('updates').index('document').openCursor(of)
        rows.onsuccess = () => {
          rows.result?.delete()
          rows.result?.continue()
        }
      })
    },
    asides: (base) =>
      run(
        ['asides'],
        'readonly',
        (part) => part('asides').index('base').getAll(base) as IDBRequest<KeptAside[]>,
      ),
    dropAside: async (id) => {
      await run(['asides'], 'readwrite', (part) => part('asides').delete(id))
    },
    close: () => database.close(),
  }
}
