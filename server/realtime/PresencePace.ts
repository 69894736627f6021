/** At most five a second from each client (S21). */
const spacing = 200
/** Presence of many people is let through at common moments, so that everybody gets it as one message. */
const grid = 50

/** Lets the latest presence of one client through, as often as it may come and nothing else lost. */
export class PresencePace {
  private held: Uint8Array | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private last = -spacing

  constructor(private readonly forward: (frame: Uint8Array) => void) {}

  take(frame: Uint8Array): void {
    this.held = frame
    if (this.timer) return
    const now = performance.now()
    const slot = Math.ceil(Math.max(now, this.last + spacing) / grid) * grid
    this.timer = setTimeout(() => this.letThrough(), slot - now)
  }

  stop(): void {
    clearTimeout(this.timer)
    this.held = null
  }

  private letThrough(): void {
    this.timer = undefined
    this.last = performance.now()
    if (this.held) this.forward(this.held)
    this.held = null
  }
}
