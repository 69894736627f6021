import type { Awareness } from 'y-protocols/awareness'
import type { Device } from '@/components/device/Device'
import { DeviceDocument } from '@/components/device/DeviceDocument'
import type { DocumentAbout } from '@/components/device/DeviceStore'
import { closeCodes } from '@/domain/collab/closeCodes'
import type { Focus } from '@/domain/collab/presence'
import { putAside, type Aside, type AsideReason } from './Aside'
import { askTicket, type TicketAnswer } from './askTicket'
import { guardLeaving } from './guardLeaving'
import { Line } from './Line'
import { isEnd, type EndPhase, type LinkState } from './LinkState'
import { usualPace, waitOf, type Pace } from './Pace'
import { openLinks } from './openLinks'
import { PeopleStore } from './PeopleStore'
import type { SocketClass } from './watchSocket'

export type LinkOptions = {
  /** The base name of the document, `board.<uuid>`. */
  document: string
  /** Given by tests; a browser has its own. */
  url?: string
  WebSocket?: SocketClass
  askTicket?: (document: string) => Promise<TicketAnswer>
  pace?: Pace
  now?: () => number
  /** Where what is not saved outlives the page, if it does (S17). */
  device?: Device | null
  /** For lists of what has not been sent. */
  about?: DocumentAbout
}

/** Content refused so often in a row is not what somebody typed: a newer program is needed, not another try. */
const mostRefusals = 2

const collabUrl = () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/collab`

/**
 * Keeps a document in touch with the server for as long as somebody looks at it: tickets, coming back, what is saved,
 * who is here. It knows no React; a page subscribes (useLiveBoard). With the last who looks it leaves, but not before
 * what was typed is saved.
 */
export class LiveLink {
  readonly people = new PeopleStore()
  private line: Line | null = null
  private state: LinkState | null = null
  private focus: Focus = { card: null, field: null }
  private readonly listeners = new Set<() => void>()
  /** The device is asked under which name it keeps the document. */
  private isStarting = false
  private failures = 0
  private refusals = 0
  private releaseGuard = () => undefined as void

  constructor(private readonly options: LinkOptions) {}

  /** The base name of the document. */
  get document(): string {
    return this.options.document
  }

  get about(): DocumentAbout | null {
    return this.options.about ?? null
  }

  get device(): Device | null {
    return this.options.device ?? null
  }

  /** What the page shows; null while nobody looks. The same object until something of it changes. */
  readonly getState = (): LinkState | null => this.state

  /** Who is at the document and where, of the same document as the state. */
  get awareness(): Awareness | null {
    return this.line?.awareness ?? null
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    if (this.line) this.line.appear(this.focus)
    else if (!this.isStarting) this.start()
    return () => {
      this.listeners.delete(listener)
      // A component that is mounted anew within one step (strict mode) keeps the line that it has.
      queueMicrotask(() => this.leaveIfDone())
    }
  }

  /** On which card and field one is, for the others. */
  setFocus(focus: Focus): void {
    if (focus.card === this.focus.card && focus.field === this.focus.field) return
    this.focus = focus
    this.line?.awareness.setLocalState(focus)
  }

  /** Goes on after an end: somebody has signed in again, or wants to try. */
  readonly retry = (): void => {
    if (!this.line || !this.state || this.state.phase === 'live') return
    this.failures = 0
    this.set({ phase: 'offline' })
    this.line.retry()
  }

  /** Leaves at once, whatever is not saved: it is on the device, or nobody wants it. */
  letGo(): void {
    this.leave()
    this.tell()
  }

  /** A copy of the document in this tab, to be kept as a file. */
  copy(): Aside | null {
    return this.line && putAside(this.line.doc, this.options.document, 'replaced')
  }

  /** The file was kept, or is not wanted. */
  readonly dropAside = (id: string): void => {
    if (this.state) this.set({ asides: this.state.asides.filter((aside) => aside.id !== id) })
    this.options.device?.dropAside(id)
  }

  private start(): void {
    this.releaseGuard = guardLeaving({
      isUnsaved: () => (this.state?.unsaved ?? 0) > 0,
      isBack: () => this.state?.phase === 'offline' && this.retry(),
    })
    openLinks.add(this)
    const { device, document } = this.options
    if (!device) return this.draw(document, 0)
    this.isStarting = true
    void device.remember(document).then(({ name, asides }) => {
      this.isStarting = false
      if (this.listeners.size === 0) return this.leave()
      this.draw(name, 0)
      // Asides are put there by this program alone.
      this.set({ asides: asides as unknown as Aside[] })
    })
  }

  /** Takes a fresh document and fills it from the server. */
  private draw(name: string, after: number): void {
    const { document, url = collabUrl(), pace = usualPace, askTicket: ask = askTicket } = this.options
    const line: Line = new Line(
      {
        url,
        name,
        after,
        pace,
        WebSocket: this.options.WebSocket ?? WebSocket,
        askTicket: () => ask(document),
        device: this.onDevice(name, () => this.line === line && this.set(this.keeping())),
      },
      {
        edited: () => this.set({ unsaved: line.record.unsaved, ...this.keeping() }),
        answered: (isSaved) => this.answered(line, isSaved),
        loaded: () => this.set({ isLoaded: true }),
        restored: (isWhole) =>
          this.set({ unsaved: line.record.unsaved, ...(isWhole && { isLoaded: true }), ...this.keeping() }),
        admitted: (mayEdit) => {
          if (this.listeners.size > 0) line.appear(this.focus)
          this.set({ mayEdit })
        },
        closed: (code) => this.closed(line, code),
        refused: (reason) => this.end(reason),
        renamed: (next) => this.replace('replaced', next, 0),
      },
    )
    line.awareness.setLocalState(this.focus)
    this.line = line
    this.people.follow(line.awareness)
    this.state = {
      phase: this.state?.phase === 'offline' ? 'offline' : 'connecting',
      doc: line.doc,
      isLoaded: false,
      mayEdit: this.state?.mayEdit ?? null,
      unsaved: 0,
      savedAt: null,
      isKept: false,
      trouble: null,
      asides: this.state?.asides ?? [],
    }
    this.tell()
  }

  private answered(line: Line, isSaved: boolean): void {
    if (!this.state) return
    const { record } = line
    const before = this.state.unsaved
    // The right to edit was taken away while there were edits: the server will never take them.
    if (!isSaved && this.state.mayEdit === false && record.unsaved > 0)
      return this.replace('readOnly', line.name, 0)
    if (record.isJoined) {
      this.failures = 0
      this.refusals = 0
    }
    this.set({
      ...(record.isJoined && { phase: 'live' }),
      unsaved: record.unsaved,
      ...(record.unsaved < before && { savedAt: (this.options.now ?? Date.now)() }),
    })
    this.leaveIfDone()
  }

  private closed(line: Line, code: number): void {
    if (this.state && isEnd(this.state.phase)) return
    switch (code) {
      case closeCodes.sessionEnded:
        return this.end('signIn')
      case closeCodes.stale:
        return this.end('reload')
      case closeCodes.refusedContent:
        if (++this.refusals > mostRefusals) return this.end('reload')
        return this.replace('refused', this.options.document, this.nextWait())
      case closeCodes.overBudget:
        line.waitFor((this.options.pace ?? usualPace).overBudget)
        return this.set({ phase: 'overBudget' })
      default:
        line.waitFor(this.nextWait())
        return this.set({ phase: 'offline' })
    }
  }

  /** Puts the document in this tab aside where it holds what is not saved, and begins with a fresh one. */
  private replace(reason: AsideReason, name: string, after: number): void {
    const { line, state } = this
    if (!line || !state) return
    const lost = line.record.unsaved > 0 || (reason === 'refused' && state.isLoaded)
    const aside =
      lost && (state.isLoaded || line.device) ? putAside(line.doc, this.options.document, reason) : null
    if (aside) this.state = { ...state, asides: [...state.asides, aside] }
    // What the server will never take must not come back from the device either.
    line.device?.drop(aside ? { ...aside, base: this.options.document } : undefined)
    line.close()
    this.draw(name, after)
  }

  private end(phase: EndPhase): void {
    // What one may no longer read stays on the device only as long as one's own edits are in it.
    if (phase === 'noAccess' && this.state?.unsaved === 0) this.line?.device?.drop()
    this.set({ phase })
    this.line?.hangUp()
  }

  private nextWait(): number {
    return waitOf(this.options.pace ?? usualPace, this.failures++)
  }

  /** Leaves when nobody looks any more and nothing waits to be saved, or never will be. */
  private leaveIfDone(): void {
    const { line, state } = this
    if (!line || !state || this.listeners.size > 0) return
    line.awareness.setLocalState(null)
    if (state.unsaved > 0 && !isEnd(state.phase)) return
    this.leave()
  }

  private leave(): void {
    const { line } = this
    this.line = null
    this.state = null
    openLinks.delete(this)
    this.releaseGuard()
    this.people.follow(null)
    line?.close()
  }

  /** Whether what is not saved is on this device. */
  private keeping(): Pick<LinkState, 'isKept' | 'trouble'> {
    const { device } = this.line ?? {}
    return { isKept: device?.isKeeping ?? false, trouble: device?.trouble ?? null }
  }

  private onDevice(name: string, told: () => void): DeviceDocument | null {
    const { device, document, about = null } = this.options
    return device?.isMeant ? new DeviceDocument(device.store(), { name, base: document, about }, told) : null
  }

  private set(change: Partial<LinkState>): void {
    if (!this.state) return
    const entries = Object.entries(change) as [keyof LinkState, unknown][]
    if (entries.every(([key, value]) => this.state?.[key] === value)) return
    this.state = { ...this.state, ...change }
    this.tell()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}
