import { readDocumentName } from '@/domain/collab/documentName'
import { createDatabaseStore } from './createDatabaseStore'
import type { DeviceStore, DocumentAbout, KeptAside } from './DeviceStore'
import { databaseName, deleteDatabase } from './openDatabase'
import { soon } from './soon'
import { importKey, sealStore } from './sealStore'

/** Whose device this is: a computer that others use keeps nothing that can be read without its owner's session. */
export type DeviceOwner = {
  accountId: string
  sharedComputer: boolean
  /** Asks the server for the key of the account, base64. */
  readKey: () => Promise<string>
}

/** Edits of a document that the server has not acknowledged. */
export type Unsent = { name: string; base: string; about: DocumentAbout | null; edits: number }

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

const epochOf = (name: string): number => readDocumentName(name)?.epoch ?? 0

/** What this device keeps for one account (S17). Never throws: where it can keep nothing, its documents say so. */
export class Device {
  private opening: Promise<DeviceStore> | null = null
  private isGone = false

  constructor(
    readonly owner: DeviceOwner,
    private readonly make: (owner: DeviceOwner, onGone: () => void) => Promise<DeviceStore> = makeStore,
  ) {}

  /**
   * Whether anything may be kept at all. Without https a browser seals nothing, and what is not sealed has no place on
   * a computer that others use.
   */
  get isMeant(): boolean {
    return !this.owner.sharedComputer || globalThis.crypto?.subtle !== undefined
  }

  /** Opened with the first document, for all of them. */
  store(): Promise<DeviceStore> {
    if (this.isGone)
      return Promise.reject(Object.assign(new Error('the store is gone'), { name: 'AbortError' }))
    const opening = (this.opening ??= this.make(this.owner, () => {
      // To make it anew would bring back what somebody has just wiped.
      this.isGone = true
    }))
    // The next document tries again.
    opening.catch(() => (this.opening = null))
    return opening
  }

  /** Under which name a document was connected last, and what of it was set aside. */
  async remember(base: string): Promise<{ name: string; asides: KeptAside[] }> {
    try {
      const store = await soon(this.store())
      const [documents, asides] = await soon(Promise.all([store.documents(), store.asides(base)]))
      const names = documents.filter((one) => one.base === base).map(({ name }) => name)
      const name = names.toSorted((one, other) => epochOf(one) - epochOf(other)).at(-1) ?? base
      return { name, asides }
    } catch {
      return { name: base, asides: [] } // whoever opens the document hears of it
    }
  }

  /** What waits on this device to be sent. */
  async unsent(): Promise<Unsent[]> {
    try {
      const store = await this.store()
      const documents = await store.documents()
      const found = await Promise.all(
        documents.map(async ({ name, base, about }) => {
          const updates = await store.read(name)
          return { name, base, about, edits: updates.filter(({ isEdit }) => isEdit).length }
        }),
      )
      return found.filter(({ edits }) => edits > 0)
    } catch {
      return []
    }
  }

  /** What is kept of a document, for a copy. */
  async read(name: string): Promise<Uint8Array[]> {
    return (await (await this.store()).read(name)).map(({ update }) => update)
  }

  dropAside(id: string): void {
    this.store()
      .then((store) => store.dropAside(id))
      .catch(() => undefined)
  }

  /** Deletes this store, and no other of the account. */
  async forget(): Promise<void> {
    await this.close()
    await deleteDatabase(databaseName(this.owner.accountId, this.owner.sharedComputer))
  }

  /** Deletes everything that is kept for this account, in whichever way. */
  async wipe(): Promise<void> {
    const { accountId } = this.owner
    await this.close()
    await Promise.all([false, true].map((sealed) => deleteDatabase(databaseName(accountId, sealed))))
  }

  private async close(): Promise<void> {
    this.isGone = true
    await this.opening?.then((store) => store.close()).catch(() => undefined)
  }
}

/** The store of an account on this device. Fails in a browser that is too old to find again what is to be wiped. */
const makeStore = async (owner: DeviceOwner, onGone: () => void): Promise<DeviceStore> => {
  if (!('databases' in indexedDB)) throw new Error('this browser cannot list its databases')
  const { accountId, sharedComputer } = owner
  const name = databaseName(accountId, sharedComputer)
  if (!sharedComputer) return createDatabaseStore(name, onGone)
  const key = await importKey(bytesOf(await owner.readKey()))
  return sealStore(await createDatabaseStore(name, onGone), key)
}
