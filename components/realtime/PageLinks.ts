import type { Aside } from './Aside'
import type { LinkState } from './LinkState'
import type { LiveLink } from './LiveLink'

/** A note's link, followed for as long as it is shown or holds something that would be lost with it. */
type Followed = { link: LiveLink; shown: number; stop: () => void }

/**
 * The links of one page: its board, and the notes that were opened on it. It tells of all of them as of one link, so
 * that what the page says of saving is true for everything that was typed on it (S16). A note that is not shown any more
 * stays until it is saved, and until what could not be saved was kept.
 */
export class PageLinks {
  private readonly notes = new Map<string, Followed>()
  private readonly listeners = new Set<() => void>()
  private state: LinkState | null = null
  private savedAt: number | null = null
  private leaveBoard: () => void = () => undefined

  constructor(
    readonly board: LiveLink,
    private readonly openLink: (document: string) => LiveLink,
  ) {}

  /** The link of a note. It begins when it is shown. */
  note(document: string): LiveLink {
    return this.notes.get(document)?.link ?? this.openLink(document)
  }

  /** A note is on the page from now on, until the returned function is called. */
  show(link: LiveLink): () => void {
    const followed = this.notes.get(link.document) ?? this.follow(link)
    followed.shown++
    return () => {
      followed.shown--
      this.changed()
    }
  }

  readonly getState = (): LinkState | null => this.state ?? this.board.getState()

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.listeners.size === 0) this.leaveBoard = this.board.subscribe(this.changed)
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
      if (this.listeners.size === 0) this.leaveBoard()
    }
  }

  /** Goes on after an end. */
  readonly retry = (): void => {
    for (const link of this.all()) link.retry()
  }

  readonly dropAside = (id: string): void => {
    for (const link of this.all()) link.dropAside(id)
  }

  /** Copies of what in this tab is not saved. */
  copies(): Aside[] {
    return this.all()
      .filter((link) => (link.getState()?.unsaved ?? 0) > 0)
      .flatMap((link) => link.copy() ?? [])
  }

  private all(): LiveLink[] {
    return [this.board, ...[...this.notes.values()].map(({ link }) => link)]
  }

  private follow(link: LiveLink): Followed {
    const followed: Followed = { link, shown: 0, stop: () => undefined }
    this.notes.set(link.document, followed)
    followed.stop = link.subscribe(this.changed)
    return followed
  }

  private readonly changed = (): void => {
    for (const [document, { link, shown, stop }] of this.notes) {
      const state = link.getState()
      if (shown > 0 || (state && (state.unsaved > 0 || state.asides.length > 0))) continue
      this.notes.delete(document)
      stop()
    }
    const next = this.together()
    if (next === this.state) return
    this.state = next
    for (const listener of this.listeners) listener()
  }

  /** The board's state, and where a note has something that is not saved, that of both. The same object while it is the same. */
  private together(): LinkState | null {
    const board = this.board.getState()
    if (!board) return null
    const notes = [...this.notes.values()].flatMap(({ link }) => link.getState() ?? [])
    const saved = [this.savedAt, board.savedAt, ...notes.map(({ savedAt }) => savedAt)]
    this.savedAt = saved.reduce((one, other) => Math.max(one ?? 0, other ?? 0) || null, null)
    const unsaved = notes.filter((note) => note.unsaved > 0)
    const all = board.unsaved > 0 ? [board, ...unsaved] : unsaved
    const asides = [board, ...notes].flatMap((one) => one.asides)
    const next: LinkState = {
      ...board,
      // Of two that do not go on as usual the board's word counts: it is the page's.
      phase:
        board.phase === 'live'
          ? (unsaved.find(({ phase }) => phase !== 'live')?.phase ?? 'live')
          : board.phase,
      unsaved: board.unsaved + unsaved.reduce((sum, note) => sum + note.unsaved, 0),
      savedAt: this.savedAt,
      isKept: all.every(({ isKept }) => isKept),
      trouble: board.trouble ?? unsaved.find(({ trouble }) => trouble)?.trouble ?? null,
      asides: asides.length === board.asides.length ? board.asides : sameOr(asides, this.state?.asides),
    }
    return this.state && isSame(next, this.state) ? this.state : next
  }
}

const sameOr = (next: readonly Aside[], before: readonly Aside[] | undefined): readonly Aside[] =>
  before?.length === next.length && next.every((aside, index) => aside === before[index]) ? before : next

const isSame = (one: LinkState, other: LinkState): boolean =>
  (Object.keys(one) as (keyof LinkState)[]).every((key) => one[key] === other[key])
