import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, expect, it } from 'vitest'
import { removeFolder, temporaryFolder } from '@/tests/database/temporaryFolder'
import { isAlive, ownerUrl, postgresIds, postmasterPid } from '@/tests/start/postmasterOf'
import { launch, runTropa, startTropa, type Tropa, type TropaOptions } from '@/tests/start/startTropa'

const running: Tropa[] = []
const folders: string[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((tropa) => tropa.end('SIGTERM')))
  folders.splice(0).forEach(removeFolder)
})

function folder(): string {
  const made = temporaryFolder()
  folders.push(made)
  return made
}

async function start(options: TropaOptions): Promise<Tropa> {
  const tropa = await startTropa(options)
  running.push(tropa)
  return tropa
}

async function query(dataDir: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: ownerUrl(dataDir) })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

const keep = `INSERT INTO setting (key, value) VALUES ('test', 'kept')`
const kept = `SELECT value FROM setting WHERE key = 'test'`

it('starts on an empty folder, is ready, and starts again on what it left', async () => {
  const dataDir = folder()
  const first = await start({ dataDir })
  expect(await (await fetch(`${first.address}/readyz`)).json()).toEqual({ status: 'ready' })
  await query(dataDir, keep)
  expect((await first.end('SIGTERM')).code).toBe(0)

  const second = await start({ dataDir })
  expect(await (await fetch(`${second.address}/readyz`)).json()).toEqual({ status: 'ready' })
  expect(await query(dataDir, kept)).toEqual([{ value: 'kept' }])
})

it.each(['SIGTERM', 'SIGINT'] as const)('%s ends the program and PostgreSQL with it', async (signal) => {
  const dataDir = folder()
  const tropa = await start({ dataDir })
  const postgres = postmasterPid(dataDir)
  expect(isAlive(postgres)).toBe(true)
  const ending = await tropa.end(signal)
  expect(ending).toMatchObject({ code: 0, signal: null })
  expect(isAlive(postgres)).toBe(false)
  expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false)
})

it('a signal in the middle of the first start leaves nothing running and no half database', async () => {
  const dataDir = folder()
  const starting = launch({ dataDir })
  const polling = setInterval(
    () => existsSync(join(dataDir, 'postgres')) && starting.child.kill('SIGTERM'),
    1,
  )
  await starting.ended
  clearInterval(polling)
  expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false)

  const tropa = await start({ dataDir })
  expect(await (await fetch(`${tropa.address}/readyz`)).json()).toEqual({ status: 'ready' })
})

it('after a kill -9 the orphaned PostgreSQL is adopted: committed rows are there, a stop ends it', async () => {
  const dataDir = folder()
  const killed = await start({ dataDir })
  await query(dataDir, keep)
  const postgres = postmasterPid(dataDir)
  expect(await killed.end('SIGKILL')).toMatchObject({ signal: 'SIGKILL' })
  expect(isAlive(postgres)).toBe(true)

  const next = await start({ dataDir })
  expect(postmasterPid(dataDir)).toBe(postgres)
  expect(await query(dataDir, kept)).toEqual([{ value: 'kept' }])
  await next.end('SIGTERM')
  expect(isAlive(postgres)).toBe(false)
})

it('after a crash of both, a postmaster.pid whose number another program has by now is no obstacle', async () => {
  const dataDir = folder()
  const killed = await start({ dataDir })
  await query(dataDir, keep)
  await killed.end('SIGKILL')
  // Both name the process, and both are left behind.
  const pidFiles = ['postmaster.pid', '.s.PGSQL.5432.lock'].map((name) => join(dataDir, 'postgres', name))
  const left = pidFiles.map((file) => readFileSync(file, 'utf8'))
  process.kill(postmasterPid(dataDir), 'SIGKILL')
  // Another program of PostgreSQL's own user, which is what its own check would take for a server.
  const stranger = spawn('sleep', ['600'], { ...postgresIds(dataDir), cwd: '/', stdio: 'ignore' })
  await once(stranger, 'spawn')
  try {
    pidFiles.forEach((file, index) => writeFileSync(file, left[index]!.replace(/^\d+/, String(stranger.pid))))
    const next = await start({ dataDir })
    expect(await query(dataDir, kept)).toEqual([{ value: 'kept' }])
    expect((await next.end('SIGTERM')).code).toBe(0)
    expect(isAlive(stranger.pid as number)).toBe(true)
  } finally {
    stranger.kill()
  }
})

it('a second program on the same folder is refused, and the first goes on', async () => {
  const dataDir = folder()
  const first = await start({ dataDir })
  const refused = await runTropa({ dataDir })
  expect(refused.code).toBe(1)
  expect(refused.output).toContain(`Another Tropa (process ${first.pid}) already uses ${dataDir}/postgres.`)
  expect(await (await fetch(`${first.address}/readyz`)).json()).toEqual({ status: 'ready' })
})

it('of two programs that start at once on a new folder, one runs and the other is refused', async () => {
  const dataDir = folder()
  const both = [launch({ dataDir }), launch({ dataDir })]
  const winner = await Promise.any(both.map((one) => one.printed(/^Tropa is ready: \S+$/m).then(() => one)))
  const loser = both.find((one) => one !== winner)
  expect((await loser?.ended)?.output).toContain('already uses')
  winner.child.kill('SIGTERM')
  expect((await winner.ended).code).toBe(0)
})

it('brings PostgreSQL back when it dies under the running program', async () => {
  const dataDir = folder()
  const tropa = await start({ dataDir })
  await query(dataDir, keep)
  process.kill(postmasterPid(dataDir), 'SIGKILL')
  await expect
    .poll(async () => (await fetch(`${tropa.address}/readyz`)).status, { timeout: 20_000, interval: 50 })
    .toBe(503)
  await expect
    .poll(async () => (await fetch(`${tropa.address}/readyz`)).status, { timeout: 20_000, interval: 50 })
    .toBe(200)
  expect(await query(dataDir, kept)).toEqual([{ value: 'kept' }])
})
