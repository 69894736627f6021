import type * as Y from 'yjs'

type Kept = { seq: number; doc: Y.Doc; structs: number }

/** About 150 bytes each; 5,000 cards are some 50,000 of them. */
const maxStructs = 200_000

/**
 * Documents as they were last projected, so that the next edit of an open board does not load the whole board again.
 * Only a saving: one that is not here, or stands at another sequence number, is loaded. The longest unused go first.
 */
export class ProjectedDocuments {
  private readonly kept = new Map<string, Kept>()
  private structs = 0

  constructor(private readonly limit = maxStructs) {}

  /** The document at exactly this sequence number. Whoever takes it has it alone and gives it back with `keep`. */
  take(documentId: string, seq: number): Y.Doc | null {
    const found = this.kept.get(documentId)
    if (!found) return null
    this.forget(documentId, found)
    return found.seq === seq ? found.doc : null
  }

  keep(documentId: string, seq: number, doc: Y.Doc): void {
    const before = this.kept.get(documentId)
    if (before) this.forget(documentId, before)
    const structs = [...doc.store.clients.values()].reduce((sum, run) => sum + run.length, 0)
    this.kept.set(documentId, { seq, doc, structs })
    this.structs += structs
    for (const [id, oldest] of this.kept) {
      if (this.structs <= this.limit) return
      this.forget(id, oldest)
    }
  }

  private forget(documentId: string, { structs }: Kept): void {
    this.kept.delete(documentId)
    this.structs -= structs
  }
}
