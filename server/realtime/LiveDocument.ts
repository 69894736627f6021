import type { Connection, Document } from '@hocuspocus/server'
import * as Y from 'yjs'
import type { DocumentKind } from '@/prisma/generated/client'
import { hasPending } from '@/server/documents/applyStored'
import type { LogRow, StoredDocument } from '@/server/documents/Log'
import { readLog } from '@/server/documents/readLog'
import { log } from '@/server/log'
import { patiently } from '@/server/realtime/patiently'

/** Marks what applyCommitted does: Hocuspocus has nothing to store, everybody is told. */
const origin = { source: 'local', skipStoreHooks: true } as const

/** Whoever speaks for a client in presence: a seat, of which a document needs no more than this. */
type Speaker = {
  readonly accountId: string
  readonly isPresent: boolean
  readonly connection: Connection | null
}

/** A document that somebody has open on this node. Nothing but committed rows ever changes it (S6). */
export class LiveDocument {
  readonly id: string
  readonly kind: DocumentKind
  readonly organisationId: string
  /** Which account writes under which client id, as far as this node has seen (S4). */
  readonly owners: Map<number, string | null>
  /** Who speaks for which client in presence (S21). */
  readonly speakers = new Map<number, Speaker>()
  /** Memory is not what is committed: nobody may get this one any more. */
  isBroken = false
  /** Every row up to this one is in `document`. */
  private watermark: number
  private catchingUp: Promise<void> | null = null
  /** Appends on their way, by the clients that wrote them. */
  private readonly writing = new Map<number, Promise<unknown>>()

  constructor(
    readonly document: Document,
    { facts, owners }: StoredDocument,
    /** Told when memory cannot be what is committed: everybody has to load anew. */
    private readonly broke: (live: LiveDocument) => void,
  ) {
    this.id = facts.id
    this.kind = facts.kind
    this.organisationId = facts.organisationId
    this.owners = owners
    this.watermark = facts.headSeq
  }

  /**
   * Takes a committed row: the one way into a live document. The next one is applied; of a later one the rows between
   * are read from the log first, so that a document goes through the same states on every node.
   */
  applyCommitted(row: LogRow): void {
    if (this.isBroken || row.seq <= this.watermark) return
    if (row.seq > this.watermark + 1) {
      this.reach(row.seq).catch((error: unknown) =>
        log.warn(
          { err: error, documentId: this.id },
          'catching up from the log failed, the next pulse tries again',
        ),
      )
      return
    }
    try {
      Y.applyUpdate(this.document, row.payload, origin)
      this.watermark = row.seq
    } catch (error) {
      log.error({ err: error, documentId: this.id, seq: row.seq }, 'a committed row could not be applied')
      this.break()
      return
    }
    if (!hasPending(this.document)) return
    log.error({ documentId: this.id, seq: row.seq }, 'a committed row was not complete')
    this.break()
  }

  private break(): void {
    if (this.isBroken) return
    this.isBroken = true
    this.broke(this)
  }

  /** Resolves when the rows up to `seq`, which is committed, are in. Throws when they cannot be read. */
  async reach(seq: number): Promise<void> {
    if (this.watermark >= seq) return
    // A reading that began before may have missed it.
    await this.catchingUp?.catch(() => undefined)
    if (this.watermark < seq) await this.catchUp()
    if (this.watermark >= seq) return
    // Compaction took the rows away: only loading anew helps (S14).
    this.break()
    throw new Error(`the log of ${this.id} does not reach ${seq}`)
  }

  /** Reads what the log has beyond the watermark. */
  catchUp(): Promise<void> {
    this.catchingUp ??= this.readOn().finally(() => (this.catchingUp = null))
    return this.catchingUp
  }

  /** Remembers an append of these clients until it is settled. */
  note(clients: number[], appending: Promise<unknown>): void {
    const settled = appending.catch(() => undefined)
    for (const client of clients) this.writing.set(client, settled)
    void settled.then(() => {
      for (const client of clients) if (this.writing.get(client) === settled) this.writing.delete(client)
    })
  }

  /** Resolves when an append of one of these clients is settled; null where none is on its way. */
  writesOf(clients: number[]): Promise<unknown> | null {
    const writing = clients.find((client) => this.writing.has(client))
    return writing === undefined ? null : (this.writing.get(writing) ?? null)
  }

  private async readOn(): Promise<void> {
    const rows = await patiently(() => readLog(this.id, this.watermark))
    for (const row of rows) if (row.seq <= this.watermark + 1) this.applyCommitted(row)
  }
}
