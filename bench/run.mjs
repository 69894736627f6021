// What `npm run bench` runs: every benchmark in order, each in a process of its own; 1 where one failed.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { prepare } from '../server/prepare.mjs'

await prepare({ build: true })
for (const name of ['period', 'live', 'open', 'board']) {
  const child = spawn(process.execPath, ['--import', 'tsx', `bench/${name}.ts`], { stdio: 'inherit' })
  const [code] = await once(child, 'close')
  if (code !== 0) process.exitCode = 1
}
