import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'

/**
 * The rooms of server/ that have a worker.ts: one task in as workerData, one answer out as its last message. Before it
 * the worker may tell how far it is, as `{ progress }` from 0 to 1.
 */
type Room = 'imports' | 'exports'

export type ThreadLimits = { readonly wallClockMs: number; readonly memoryMb: number }

/** `signal` ends the thread at once; then its reason is thrown. */
export type ThreadWatch = { onProgress?: (part: number) => void; signal?: AbortSignal }

/** Thrown where a task took more time or memory than it was given. */
export class ThreadExhausted extends Error {
  override readonly name = 'ThreadExhausted'
}

/**
 * Has one task done in a thread of its own: what is slow or grows without end there delays no keystroke here.
 * Throws ThreadExhausted beyond the limits, and whatever the worker throws.
 */
export const askThread = async <Answer>(
  room: Room,
  task: unknown,
  { wallClockMs, memoryMb }: ThreadLimits,
  { onProgress, signal }: ThreadWatch = {},
): Promise<Answer> => {
  signal?.throwIfAborted()
  const worker = new Worker(/* turbopackIgnore: true */ entryOf(room), {
    argv: [room],
    execArgv: [],
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  })
  let leave: () => void = () => undefined
  try {
    return await new Promise<Answer>((settle, reject) => {
      leave = () => reject(signal?.reason)
      signal?.addEventListener('abort', leave)
      const tooSlow = setTimeout(() => reject(new ThreadExhausted(`over ${wallClockMs} ms`)), wallClockMs)
      worker.on('message', (message: Answer | { progress: number }) => {
        if (typeof message === 'object' && message !== null && 'progress' in message)
          onProgress?.(message.progress)
        else settle(message)
      })
      worker.once('error', (error) =>
        reject(isOutOfMemory(error) ? new ThreadExhausted('out of memory') : error),
      )
      worker.once('exit', (code) =>
        reject(new Error(`the thread of ${room} ended (${code}) without an answer`)),
      )
      worker.once('exit', () => clearTimeout(tooSlow))
    })
  } finally {
    signal?.removeEventListener('abort', leave)
    await worker.terminate()
  }
}

const isOutOfMemory = (error: Error) => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/**
 * The bundle in production, the source elsewhere. The program always runs in the project's folder. The comments keep
 * Next from taking either, with the loader that the source needs, into its own bundle.
 */
const entryOf = (room: Room): string => {
  const bundle = resolve(/* turbopackIgnore: true */ `build/${room}-worker.mjs`)
  const bundled = process.env.NODE_ENV === 'production' && existsSync(bundle)
  return bundled ? bundle : resolve(/* turbopackIgnore: true */ 'server/threads/workerFromSource.mjs')
}
