import { isOutage } from '@/server/actions/isOutage'
import { pool } from '@/server/database/pool'
import { log } from '@/server/log'
import { projectDocument } from '@/server/projections/projectDocument'
import { subscribe } from '@/server/realtime/bus'

/** Between two runs, in ms: what was edited in between is projected once. */
const interval = 250
/** Each so many runs the database is asked what else is behind: after a crash, or because another node stopped. */
const runsPerSweep = 2
/** A document whose projection fails is tried again after so long, in ms, then after twice as long, and so on. */
const firstPause = 1_000
const longestPause = 60_000

/** So many at a time: the hot path shares these connections, and one large board must not hold up all others. */
const atATime = 2

const behind = `
  SELECT id FROM document WHERE projected_seq < head_seq AND kind <> 'note' AND id <> ALL ($1::uuid[])
  ORDER BY head_seq - projected_seq DESC LIMIT 100`

/** Keeps the rows of all boards behind their documents by less than a second (S13), while the program runs. */
export class Projector {
  private readonly edited = new Set<string>()
  private readonly failing = new Map<string, { pause: number; until: number }>()
  private readonly unsubscribe = subscribe(({ documentId }) => this.edited.add(documentId))
  private readonly timer = setInterval(() => this.begin(), interval)
  private runs = 0
  private running: Promise<void> | null = null
  private isStopped = false

  /** Ends the job. What is being written is finished; what is not is done at the next start. */
  async stop(): Promise<void> {
    this.isStopped = true
    clearInterval(this.timer)
    this.unsubscribe()
    await this.settled
  }

  /** Resolves when nothing is being projected any more. */
  get settled(): Promise<void> {
    return this.running ?? Promise.resolve()
  }

  private begin(): void {
    this.running ??= this.run().finally(() => (this.running = null))
  }

  /** Projects what was edited since the last run, and now and then what else is behind. Never throws. */
  private async run(): Promise<void> {
    const pausing = [...this.failing].filter(([, { until }]) => until > performance.now()).map(([id]) => id)
    const wanted = new Set(this.edited)
    this.edited.clear()
    for (const id of pausing) wanted.delete(id)
    if (this.runs++ % runsPerSweep === 0) for (const id of await this.sweep(pausing)) wanted.add(id)
    const queue = wanted.values()
    await Promise.all(Array.from({ length: atATime }, () => this.projectAll(queue)))
  }

  private async sweep(pausing: string[]): Promise<string[]> {
    try {
      return (await pool().query<{ id: string }>(behind, [pausing])).rows.map(({ id }) => id)
    } catch (error) {
      log.warn({ err: error }, 'what is to be projected could not be asked for, a later run asks again')
      return []
    }
  }

  private async projectAll(queue: Iterator<string>): Promise<void> {
    for (let next = queue.next(); !next.done && !this.isStopped; next = queue.next()) {
      const documentId = next.value
      try {
        await projectDocument(documentId)
        this.failing.delete(documentId)
      } catch (error) {
        if (isOutage(error)) {
          log.warn(
            { err: error, documentId },
            'rows could not be brought up to date, a later run tries again',
          )
          return
        }
        const pause = Math.min(2 * (this.failing.get(documentId)?.pause ?? firstPause / 2), longestPause)
        this.failing.set(documentId, { pause, until: performance.now() + pause })
        log.error({ err: error, documentId }, 'the rows of a document cannot be brought up to date')
      }
    }
  }
}
