import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { removeFolder } from '@/tests/database/temporaryFolder'
import { isAlive, postmasterPid } from '@/tests/start/postmasterOf'
import { startTropa } from '@/tests/start/startTropa'

/** Somebody who starts the program. */
type User = { uid: number; gid: number }

/** Debian's user for those who own nothing. */
const nobody: User = { uid: 65_534, gid: 65_534 }
const { uid, gid } = userInfo()
const isRoot = uid === 0

const mayRead = (path: string, ids: User) =>
  spawnSync('/bin/sh', ['-c', 'test -r "$1"', 'sh', path], { ...ids, cwd: '/' }).status === 0

/** Only root can be somebody else, and only where that one may read the program. */
const ordinary = !isRoot
  ? [{ uid, gid }]
  : mayRead(join(process.cwd(), 'package.json'), nobody)
    ? [nobody]
    : []

const ready = async (address: string) => (await fetch(`${address}/readyz`)).status

it.each(ordinary)('runs as an ordinary user, whose PostgreSQL is his own (user $uid)', async (ids) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tropa-ordinary-'))
  chownSync(dataDir, ids.uid, ids.gid)
  const tropa = await startTropa({ dataDir, as: ids, env: { HOME: dataDir } })
  try {
    expect(await ready(tropa.address)).toBe(200)
    const postgres = postmasterPid(dataDir)
    expect(statSync(join(dataDir, 'postgres')).uid).toBe(ids.uid)
    expect(statSync(`/proc/${postgres}`).uid).toBe(ids.uid)
    expect((await tropa.end('SIGTERM')).code).toBe(0)
    expect(isAlive(postgres)).toBe(false)
  } finally {
    await tropa.end('SIGTERM')
    removeFolder(dataDir)
  }
})

it.each([0o700, 0o711])(
  "takes DATA_DIR where PostgreSQL's user can reach it, else names the folder that it takes, and finds it again (%o)",
  async (mode) => {
    const parent = mkdtempSync(join(tmpdir(), 'tropa-parent-'))
    chmodSync(parent, mode)
    const dataDir = join(parent, 'data')
    const named = new RegExp(`DATA_DIR ${dataDir} cannot be reached by .*; the data are in (\\S+)\\.`)
    const first = await startTropa({ dataDir })
    const taken = named.exec(first.output())?.[1] ?? dataDir
    try {
      expect(taken === dataDir).toBe(!isRoot || mode === 0o711)
      expect(existsSync(dataDir)).toBe(taken === dataDir)
      expect(isAlive(postmasterPid(taken))).toBe(true)
      await first.end('SIGTERM')
      const second = await startTropa({ dataDir })
      expect(named.exec(second.output())?.[1] ?? dataDir).toBe(taken)
      expect((await second.end('SIGTERM')).code).toBe(0)
    } finally {
      await first.end('SIGTERM')
      removeFolder(parent)
      removeFolder(taken)
    }
  },
)
