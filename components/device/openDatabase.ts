/** The databases of an account on this device: `sealed` where others use the computer too. */
export const databaseName = (accountId: string, sealed: boolean): string =>
  `tropa/${accountId}${sealed ? '/sealed' : ''}`

/** Whose database this is; null for one that is not ours. */
export const readDatabaseName = (name: string): { accountId: string; sealed: boolean } | null => {
  const [, accountId, sealed] = /^tropa\/([^/]+)(\/sealed)?$/.exec(name) ?? []
  return accountId === undefined ? null : { accountId, sealed: sealed !== undefined }
}

/** The result of a request to IndexedDB. */
export const resultOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB gives no reason'))
  })

/** Opens, and makes where it is not there yet, the database of an account. */
export const openDatabase = (name: string): Promise<IDBDatabase> => {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => {
    const { result: database } = request
    database.createObjectStore('documents', { keyPath: 'name' })
    database
      .createObjectStore('updates', { keyPath: 'id', autoIncrement: true })
      .createIndex('document', 'name')
    database.createObjectStore('asides', { keyPath: 'id' }).createIndex('base', 'base')
  }
  return resultOf(request)
}

/** Our databases on this device. Throws where the browser cannot tell: it is too old to keep anything safely. */
export const ourDatabases = async (): Promise<{ name: string; accountId: string; sealed: boolean }[]> =>
  (await indexedDB.databases()).flatMap(({ name = '' }) => {
    const read = readDatabaseName(name)
    return read ? [{ name, ...read }] : []
  })

/** Deletes a database; other tabs that have it open close it for that. */
export const deleteDatabase = async (name: string): Promise<void> => {
  await resultOf(indexedDB.deleteDatabase(name))
}
