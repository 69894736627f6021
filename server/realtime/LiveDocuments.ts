import type { Document, Hocuspocus } from '@hocuspocus/server'
import { applyStored } from '@/server/documents/applyStored'
import type { StoredDocument } from '@/server/documents/Log'
import { loadDocument } from '@/server/documents/loadDocument'
import type { CommittedUpdate } from '@/server/realtime/bus'
import { LiveDocument } from '@/server/realtime/LiveDocument'
import { patiently } from '@/server/realtime/patiently'

/** `missed`: rows that were committed while the document was being read. */
type Loading = { done: Promise<void>; missed: CommittedUpdate[] }

/** The open documents of this node. */
export class LiveDocuments {
  private readonly open = new Map<string, LiveDocument>()
  private readonly loading = new Map<string, Loading>()

  constructor(
    private readonly hocuspocus: Hocuspocus,
    private readonly broke: (live: LiveDocument) => void,
  ) {}

  /**
   * The open document, loaded if need be and held open until `release`. `name` is the one under which clients connect.
   * Many who wait share one load; where it fails, only the one who began it is told so, and the next tries for itself
   * (S10). Throws what loadDocument throws.
   */
  async hold(documentId: string, name: string): Promise<LiveDocument> {
    for (;;) {
      const live = this.find(documentId, name)
      if (live?.isBroken) throw new Error(`document ${documentId} is being closed`)
      if (live) {
        live.document.addDirectConnection()
        return live
      }
      const begun = this.loading.get(documentId)
      if (begun) await begun.done.catch(() => undefined)
      else await this.load(documentId, name)
    }
  }

  /** Lets go of what `hold` held. Without anybody else the document is unloaded: all of it is committed. */
  release(live: LiveDocument): void {
    live.document.removeDirectConnection()
    void this.hocuspocus.unloadDocument(live.document)
  }

  /** Gives a committed row to the document, if it is open here or about to be. */
  applyCommitted(row: CommittedUpdate): void {
    this.open.get(row.documentId)?.applyCommitted(row)
    this.loading.get(row.documentId)?.missed.push(row)
  }

  all(): LiveDocument[] {
    return [...this.open.values()]
  }

  /** Hocuspocus has unloaded a document. */
  unloaded(name: string): void {
    for (const [id, live] of this.open)
      if (live.document.name === name && live.document.isDestroyed) this.open.delete(id)
  }

  private find(documentId: string, name: string): LiveDocument | undefined {
    const live = this.open.get(documentId)
    return live && this.hocuspocus.documents.get(name) === live.document ? live : undefined
  }

  private load(documentId: string, name: string): Promise<void> {
    const missed: CommittedUpdate[] = []
    const done = this.begin(documentId, name, missed).finally(() => this.loading.delete(documentId))
    this.loading.set(documentId, { done, missed })
    return done
  }

  private async begin(documentId: string, name: string, missed: CommittedUpdate[]): Promise<void> {
    const stored = await patiently(() => loadDocument(documentId))
    if (!stored) throw new Error(`document ${documentId} is gone`)
    const context: LoadContext = { stored, failure: null }
    const connection = { readOnly: true, isAuthenticated: true }
    const document = await this.hocuspocus.createDocument(
      name,
      new Request('http://localhost'),
      '',
      connection,
      context,
    )
    if (context.failure) {
      await this.hocuspocus.unloadDocument(document)
      throw context.failure
    }
    const live = new LiveDocument(document, stored, this.broke)
    this.open.set(documentId, live)
    for (const row of missed) live.applyCommitted(row)
  }
}

/** How a loaded document reaches Hocuspocus' own hook, in which nothing may fail or wait (S10). */
export type LoadContext = { stored: StoredDocument; failure: Error | null }

/** Hocuspocus' hook onLoadDocument. */
export const fillDocument = (document: Document, context: Partial<LoadContext>): void => {
  // It is loaded before anybody connects; an empty one must reach nobody.
  if (!context.stored) throw new Error(`document ${document.name} is not held open`)
  try {
    applyStored(document, context.stored, { source: 'local', skipStoreHooks: true })
  } catch (error) {
    context.failure = error instanceof Error ? error : new Error(String(error))
  }
  // Nobody is connected yet: what Hocuspocus would broadcast of the load is dropped here.
  document.flush()
}
