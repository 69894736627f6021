import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { launch, type Launch } from '@/tests/start/startTropa'

/**
 * Seconds from the command to the first page: on a fresh clone without node_modules, on a later start, and after a
 * kill -9 of the program that leaves PostgreSQL behind. `npm run bench:start`; needs the npm registry.
 */
const folder = mkdtempSync(join(tmpdir(), 'tropa-start-'))
const clone = join(folder, 'tropa')
const dataDir = join(clone, 'data')
git('clone', '--quiet', resolve('.'), clone)

async function start(what: string): Promise<{ run: Launch; seconds: number }> {
  const began = performance.now()
  const run = launch({ cwd: clone, dataDir })
  const address = await Promise.race([
    run.printed(/^Tropa is ready: (\S+)$/m),
    run.ended.then(({ output }) => {
      throw new Error(output)
    }),
  ])
  const ready = performance.now()
  const page = await fetch(address)
  await page.text()
  if (!page.ok) throw new Error(`the first page answers ${page.status}`)
  const seconds = (performance.now() - began) / 1000
  console.log(`${what}: ready ${((ready - began) / 1000).toFixed(2)} s, first page ${seconds.toFixed(2)} s`)
  return { run, seconds }
}

async function end({ run }: { run: Launch }, signal: NodeJS.Signals): Promise<void> {
  run.child.kill(signal)
  await run.ended
}

try {
  const cold = await start('fresh clone')
  await end(cold, 'SIGTERM')
  const warm = await start('later start')
  await end(warm, 'SIGKILL')
  const after = await start('after kill -9')
  await end(after, 'SIGTERM')
  console.log(`fresh / later: ${(cold.seconds / warm.seconds).toFixed(1)}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function git(...args: string[]): void {
  const { status, stderr } = spawnSync('git', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}
