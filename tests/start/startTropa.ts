import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { temporaryFolder } from '@/tests/database/temporaryFolder'

/** How a run of the program ended. */
export interface Ending {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** All that it printed, both streams. */
  readonly output: string
}

/** A program started the way users start it. */
export interface Tropa {
  /** Where it answers, e.g. `http://127.0.0.1:41234`. */
  readonly address: string
  readonly pid: number
  readonly dataDir: string
  /** What it has printed so far, both streams. */
  readonly output: () => string
  /** Sends the signal and waits for the end of the process. */
  end(signal: NodeJS.Signals): Promise<Ending>
}

export interface TropaOptions {
  /** Reused between starts to keep the data; a fresh folder otherwise. Remove it with `removeFolder`. */
  readonly dataDir?: string
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  /** Another checkout of the program than this one. */
  readonly cwd?: string
  /** Run as this user instead of our own (needs root). */
  readonly as?: { readonly uid: number; readonly gid: number }
}

/** Starts the program on a free port and waits until it is ready. Throws with its output when it ends before. */
export async function startTropa(options: TropaOptions = {}): Promise<Tropa> {
  const run = launch(options)
  const address = await Promise.race([
    run.printed(/^Tropa is ready: (\S+)$/m),
    run.ended.then(({ output }) => {
      throw new Error(`Tropa ended before it was ready:\n${output}`)
    }),
  ])
  return {
    address,
    pid: run.child.pid as number,
    dataDir: run.dataDir,
    output: run.output,
    end(signal) {
      run.child.kill(signal)
      return run.ended
    },
  }
}

/** Starts the program where it is expected to end by itself, and gives how it did. */
export function runTropa(options: TropaOptions = {}): Promise<Ending> {
  return launch(options).ended
}

/** A start in the making: for tests that interrupt it. */
export interface Launch {
  readonly child: ChildProcess
  readonly dataDir: string
  readonly ended: Promise<Ending>
  readonly output: () => string
  /** The first group of the pattern, as soon as the output has it. */
  printed(pattern: RegExp): Promise<string>
}

/** Starts the program and waits for nothing. */
export function launch({ dataDir = temporaryFolder(), cwd, env, args = [], as }: TropaOptions = {}): Launch {
  const child = spawn(process.execPath, ['server/start.mjs', ...args], {
    ...as,
    cwd,
    // Nothing of the test runner's own environment: NODE_ENV, VITEST and the like change what libraries do.
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      PORT: '0',
      DATA_DIR: dataDir,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const hear = (words: string) => {
    output += words
    child.emit('heard')
  }
  child.stdout.setEncoding('utf8').on('data', hear)
  child.stderr.setEncoding('utf8').on('data', hear)
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, output }) as Ending)
  return {
    child,
    dataDir,
    ended,
    output: () => output,
    async printed(pattern) {
      for (;;) {
        const found = pattern.exec(output)
        if (found) return found[1] ?? found[0]
        await once(child, 'heard')
      }
    },
  }
}
