/**
 * Our own record of what the server has not yet said to have committed (S16). The provider's counter is not asked: it
 * begins anew with each connection and forgets what was typed between two.
 */
export class SaveRecord {
  private made = 0
  private readonly open = new Set<number>()
  /** Which edits each message carries that was sent by the present websocket and not answered, oldest first. */
  private sent: number[][] = []
  private sentAll = false
  private answeredAll = false

  /** Edits made here that no acknowledgement covers, also those made without a connection. */
  get unsaved(): number {
    return this.open.size
  }

  /** Whether this websocket has told the server everything, so that from now on each edit can go by itself. */
  get hasSentAll(): boolean {
    return this.sentAll
  }

  /** Whether the server has taken that: both sides have been brought together on this websocket. */
  get isJoined(): boolean {
    return this.answeredAll
  }

  /** Gives the number of the edit. */
  edited(): number {
    this.open.add(++this.made)
    return this.made
  }

  /** A message leaves: `all` carries every edit that is not saved, `edit` the one made just now. */
  send(kind: 'all' | 'edit'): void {
    this.sent.push(kind === 'all' ? [...this.open] : [this.made])
    if (kind === 'all') this.sentAll = true
  }

  /**
   * The oldest message was answered; gives the edits that are saved by it. Refused edits stay unsaved until a later
   * message carries them.
   */
  answer(isSaved: boolean): number[] {
    const edits = this.sent.shift()
    if (!edits || !isSaved) return []
    const saved = edits.filter((edit) => this.open.delete(edit))
    // Nothing goes before the first message with everything, so this answer is to that one, or comes after it.
    this.answeredAll = true
    return saved
  }

  /** The websocket is gone. Nobody will answer what it carried: the next one tells the server everything. */
  close(): void {
    this.sent = []
    this.sentAll = this.answeredAll = false
  }
}
