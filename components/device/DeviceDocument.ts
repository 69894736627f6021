import * as Y from 'yjs'
import type { DeviceStore, DocumentAbout, KeptAside, KeptUpdate } from './DeviceStore'
import { soon } from './soon'

/** Why nothing more is kept on this device; editing goes on in memory. */
export type DeviceTrouble = 'unavailable' | 'full' | 'gone'

/** The origin of what comes from the device: it is no edit made now. */
export const fromDevice = Symbol('device')

/** As many updates of the server are kept one by one before they are put together at the next opening. */
const mostApart = 100

type Told = () => void

/**
 * One document of one tab on the device (S17): fills it, keeps what is written, and forgets no edit before the server
 * has it. After the first failure it keeps nothing more, and says so.
 */
export class DeviceDocument {
  trouble: DeviceTrouble | null = null
  private store: DeviceStore | null = null
  /** Edits that are on their way to the disk. */
  private pending = 0
  /** The row of each edit, by its number in the record of the tab. */
  private readonly rows = new Map<number, Promise<number>>()
  private isClosed = false

  constructor(
    private readonly opening: Promise<DeviceStore>,
    private readonly document: { name: string; base: string; about: DocumentAbout | null },
    private readonly told: Told,
  ) {}

  /** Whether every edit that was given is on the disk. */
  get isKeeping(): boolean {
    return this.trouble === null && this.pending === 0 && this.store !== null
  }

  /**
   * Fills a document with what is kept. Gives whether that is a whole document, and how many edits of it the server
   * has not acknowledged; `number` counts each of them. Never throws.
   */
  async load(doc: Y.Doc, number: () => number): Promise<{ isWhole: boolean; edits: number }> {
    const nothing = { isWhole: false, edits: 0 }
    try {
      const store = await soon(this.opening)
      const [updates, documents] = await soon(
        Promise.all([store.read(this.document.name), store.documents()]),
      )
      this.store = store
      if (this.isClosed) return nothing
      Y.transact(
        doc,
        () => {
          for (const { update } of updates) Y.applyUpdate(doc, update, fromDevice)
        },
        fromDevice,
        false,
      )
      const edits = updates.filter(({ isEdit }) => isEdit)
      for (const { id } of edits) this.rows.set(number(), Promise.resolve(id))
      this.putTogether(updates)
      const known = documents.find(({ name }) => name === this.document.name)
      // What is only kept under its name is found by nobody who asks what has not been sent.
      if (!known) this.describe(false)
      return { isWhole: known?.isWhole === true, edits: edits.length }
    } catch (error) {
      this.fail(error)
      return nothing
    }
  }

  /** An edit made now, under its number in the record. */
  keepEdit(number: number, update: Uint8Array): void {
    this.pending++
    const added = this.write((store) => store.add(this.document.name, update, true))
    this.rows.set(number, added)
    added.then(
      () => {
        this.pending--
        this.told()
      },
      () => undefined, // told as trouble
    )
  }

  /** Something that the server has. */
  keep(update: Uint8Array): void {
    this.write((store) => store.add(this.document.name, update, false)).catch(() => undefined)
  }

  /** The server has acknowledged these edits. */
  acknowledge(numbers: readonly number[]): void {
    const rows = numbers.flatMap((number) => this.rows.get(number) ?? [])
    for (const number of numbers) this.rows.delete(number)
    if (rows.length === 0) return
    this.write(async (store) => store.settle(await Promise.all(rows))).catch(() => undefined)
  }

  /** Everything that the server had has been given to `keep`. */
  markWhole(): void {
    this.describe(true)
  }

  /** Forgets the document, and keeps what of it was set aside. */
  drop(aside?: KeptAside): void {
    this.write((store) => store.drop(this.document.name, aside)).catch(() => undefined)
    this.close()
  }

  /** Writes nothing more. */
  close(): void {
    this.isClosed = true
  }

  private describe(isWhole: boolean): void {
    this.write((store) => store.describe({ ...this.document, isWhole })).catch(() => undefined)
  }

  private putTogether(updates: KeptUpdate[]): void {
    const apart = updates.filter(({ isEdit }) => !isEdit)
    if (apart.length <= mostApart) return
    const update = Y.mergeUpdates(apart.map((one) => one.update))
    const ids = apart.map(({ id }) => id)
    this.write((store) => store.merge(this.document.name, ids, update)).catch(() => undefined)
  }

  /** Rejects where nothing is kept any more; the first time that is told. */
  private async write<Value>(act: (store: DeviceStore) => Promise<Value>): Promise<Value> {
    if (this.trouble !== null || this.isClosed) throw new Error('nothing more is kept')
    try {
      return await act(await this.opening)
    } catch (error) {
      this.fail(error)
      throw error
    }
  }

  private fail(error: unknown): void {
    if (this.trouble !== null) return
    this.trouble = troubleOf(error)
    this.told()
  }
}

const troubleOf = (error: unknown): DeviceTrouble => {
  const name = error instanceof Error ? error.name : ''
  if (name === 'QuotaExceededError') return 'full'
  // The database was closed under us: by signing out in another tab, or by whoever cleared the browser's data.
  return name === 'InvalidStateError' || name === 'AbortError' ? 'gone' : 'unavailable'
}
