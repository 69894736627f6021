import { isOutage } from '@/server/actions/isOutage'
import { appendUpdates, type Appended, type PendingUpdate } from '@/server/documents/appendUpdates'

/** An update that waits for its commit. */
type Waiting = {
  update: PendingUpdate
  /** Asked right before it is written: nothing is appended for a connection that is gone (S5c). */
  isWanted: () => boolean
  settle: (outcome: Appended | 'unwanted') => void
  fail: (error: unknown) => void
}

type Options = {
  append?: typeof appendUpdates
  /** Told of each committed row, in the order of the sequence numbers of its document, before its writer is. */
  committed: (update: PendingUpdate, row: { seq: number; createdAt: Date }) => void
  /** After so many ms a waiting update is given up (S8). */
  patience: number
}

const batchesInFlight = 2
const rowsPerBatch = 500
const bytesPerBatch = 8 * 1024 * 1024
const pauseAfterFailure = 50

/** The database has been out for longer than one may wait (S8). */
export class AppendTimeout extends Error {
  override readonly name = 'AppendTimeout'
}

/**
 * Group commit without an artificial delay (S5): what arrives while two batches are on their way goes into the next
 * one, and a document is in one batch at a time. When a batch fails, its documents are tried again one by one, so that
 * a locked one holds up nobody else.
 */
export class AppendQueue {
  private readonly waiting = new Map<string, Waiting[]>()
  private readonly writing = new Set<string>()
  /** Documents of a batch that failed: each goes alone until it is through. */
  private readonly alone = new Set<string>()
  /** Those of them that failed alone too, and those of these that have just done so. */
  private readonly stuck = new Set<string>()
  private readonly resting = new Set<string>()
  private inFlight = 0
  private isScheduled = false
  private readonly append: typeof appendUpdates

  constructor(private readonly options: Options) {
    this.append = options.append ?? appendUpdates
  }

  /** Resolves when the update is committed, or with the reason why not. Rejects with AppendTimeout, or with a defect. */
  add(update: PendingUpdate, isWanted: () => boolean): Promise<Appended | 'unwanted'> {
    return new Promise((resolve, reject) => {
      let isGivenUp = false
      const timer = setTimeout(() => {
        isGivenUp = true
        reject(new AppendTimeout())
      }, this.options.patience)
      const waiting: Waiting = {
        update,
        isWanted: () => !isGivenUp && isWanted(),
        settle: (outcome) => {
          clearTimeout(timer)
          resolve(outcome)
        },
        fail: (error) => {
          clearTimeout(timer)
          reject(error instanceof Error ? error : new Error(String(error)))
        },
      }
      const queue = this.waiting.get(update.documentId)
      if (queue) queue.push(waiting)
      else this.waiting.set(update.documentId, [waiting])
      this.schedule()
    })
  }

  /** Whether everything that was added has been settled. */
  get isIdle(): boolean {
    return this.waiting.size === 0 && this.inFlight === 0
  }

  /** At the end of this turn of the event loop: what arrived together is written together. */
  private schedule(): void {
    if (this.isScheduled) return
    this.isScheduled = true
    setImmediate(() => {
      this.isScheduled = false
      while (this.inFlight < batchesInFlight) {
        const batch = this.nextBatch()
        if (batch.length === 0) return
        void this.write(batch)
      }
    })
  }

  private nextBatch(): Waiting[] {
    const batch: Waiting[] = []
    let bytes = 0
    for (const [documentId, queue] of this.waiting) {
      if (this.writing.has(documentId) || this.resting.has(documentId)) continue
      const isAlone = this.alone.has(documentId)
      if (isAlone && batch.length > 0) continue
      if (this.stuck.has(documentId) && this.isTryingStuck) continue
      while (queue.length > 0 && batch.length < rowsPerBatch && bytes < bytesPerBatch) {
        const next = queue.shift() as Waiting
        if (next.isWanted()) {
          batch.push(next)
          bytes += next.update.payload.byteLength
        } else next.settle('unwanted')
      }
      if (queue.length === 0) this.waiting.delete(documentId)
      if (isAlone && batch.length > 0) break
    }
    return batch
  }

  /** One at a time, so that the other place is always free for those without trouble. */
  private get isTryingStuck(): boolean {
    return [...this.writing].some((documentId) => this.stuck.has(documentId))
  }

  private async write(batch: Waiting[]): Promise<void> {
    const documents = new Set(batch.map(({ update }) => update.documentId))
    for (const documentId of documents) this.writing.add(documentId)
    this.inFlight++
    try {
      const outcomes = await this.append(batch.map(({ update }) => update))
      for (const documentId of documents) {
        this.alone.delete(documentId)
        this.stuck.delete(documentId)
      }
      outcomes.forEach((outcome, index) => {
        const { update, settle } = batch[index] as Waiting
        if (typeof outcome === 'object') this.options.committed(update, outcome)
        settle(outcome)
      })
    } catch (error) {
      this.failed(batch, documents, error)
    } finally {
      for (const documentId of documents) this.writing.delete(documentId)
      this.inFlight--
      this.schedule()
    }
  }

  private failed(batch: Waiting[], documents: Set<string>, error: unknown): void {
    if (documents.size === 1 && !isOutage(error)) {
      for (const { fail } of batch) fail(error)
      return
    }
    for (const documentId of documents) {
      this.alone.add(documentId)
      const own = batch.filter(({ update }) => update.documentId === documentId)
      this.waiting.set(documentId, [...own, ...(this.waiting.get(documentId) ?? [])])
      if (documents.size === 1) this.rest(documentId)
    }
  }

  private rest(documentId: string): void {
    this.stuck.add(documentId)
    this.resting.add(documentId)
    setTimeout(() => {
      this.resting.delete(documentId)
      this.schedule()
    }, pauseAfterFailure)
  }
}
