import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { readEnv } from '@/server/env'
import { removeFolder } from '@/tests/database/temporaryFolder'
import { launch } from '@/tests/start/startTropa'

async function refusal(
  options: Parameters<typeof launch>[0],
): Promise<{ code: number | null; output: string }> {
  const run = launch(options)
  const { code, output } = await run.ended
  removeFolder(run.dataDir)
  return { code, output }
}

describe('the environment', () => {
  it('has a default for everything', () => {
    expect(readEnv({})).toMatchObject({ HOST: '127.0.0.1', PORT: 3000, DATA_DIR: './data', DEMO: false })
  })

  it('takes an empty variable for one that is unset', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3000 })
    expect(readEnv({ DATABASE_URL: '' }).DATABASE_URL).toBeUndefined()
  })

  it.each([
    ['PORT', 'abc'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['HOST', 'a b'],
    ['DATABASE_URL', 'mysql://root:hunter2@db/tropa'],
    ['NEXTAUTH_SECRET', 'hunter2'],
    ['NEXTAUTH_URL', 'hunter2.example.org'],
    ['DEMO', 'yes'],
    ['DEMO_PASSWORD', 'hunter2'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s is refused in one line that does not repeat the value', (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^${name} must be [^\\n]+\\.$`))
    expect(() => readEnv({ [name]: value })).not.toThrow(value)
  })

  it('tells of every wrong variable at once, a line each', () => {
    expect(() => readEnv({ PORT: 'x', DEMO: 'x', DATABASE_APP_URL: 'postgresql://a@b/c' })).toThrow(
      /^PORT must be .+\nDEMO must be .+\nDATABASE_APP_URL needs DATABASE_URL .+$/,
    )
  })
})

describe('a start that cannot go on ends with 1 and says why', () => {
  it('wrong variables', async () => {
    const { code, output } = await refusal({ env: { PORT: 'x', LOG_LEVEL: 'loud' } })
    expect(code).toBe(1)
    expect(output).toBe(
      'Tropa cannot run.\nPORT must be a whole number from 0 to 65535 (0: any free port).\nLOG_LEVEL must be debug, info, warn or error.\n',
    )
  })

  it('an argument that nobody knows', async () => {
    const { code, output } = await refusal({ args: ['--dmeo'] })
    expect(code).toBe(1)
    expect(output).toContain('Unknown: --dmeo.')
  })

  it('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    const { code, output } = await refusal({ env: { PORT: String(port) } })
    other.close()
    expect(code).toBe(1)
    expect(output).toContain(`PORT ${port} on 127.0.0.1 is taken by another program.`)
  })

  it('a database that does not answer', async () => {
    const url = 'postgresql://owner:hunter2@127.0.0.1:1/tropa'
    const { code, output } = await refusal({ env: { DATABASE_URL: url } })
    expect(code).toBe(1)
    expect(output).toContain('DATABASE_URL: the database cannot be opened')
    expect(output).not.toContain('hunter2')
  })

  it('a data folder that cannot be made', async () => {
    const { code, output } = await refusal({ env: { DATA_DIR: '/proc/tropa' } })
    expect(code).toBe(1)
    expect(output).toContain('DATA_DIR /proc/tropa cannot be created')
  })
})
