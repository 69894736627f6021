import { appendUpdates, type Appended, type PendingUpdate } from '@/server/documents/appendUpdates'

type Held = {
  updates: PendingUpdate[]
  resolve: (outcomes: Appended[]) => void
  reject: (error: unknown) => void
}

/** The way to the log, in place of `appendUpdates`: batches stand in it until the fuzz lets one commit. */
export class Door {
  private readonly held: Held[] = []
  /** Whether nothing waits. */
  isOpen = false

  constructor(private readonly appendReally: typeof appendUpdates = appendUpdates) {}

  readonly append: typeof appendUpdates = (updates) =>
    this.isOpen
      ? this.appendReally(updates)
      : new Promise((resolve, reject) => this.held.push({ updates, resolve, reject }))

  get waiting(): number {
    return this.held.length
  }

  /** Lets the oldest batch commit. */
  async commitOne(): Promise<void> {
    const next = this.held.shift()
    if (next) next.resolve(await this.appendReally(next.updates))
  }

  /** Lets everything commit that waits or comes. */
  async open(): Promise<void> {
    this.isOpen = true
    while (this.held.length > 0) await this.commitOne()
  }

  /** The process dies with what stands here. */
  crash(): void {
    for (const { reject } of this.held.splice(0)) reject(new Error('the process is gone'))
  }
}
