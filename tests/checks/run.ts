import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { catalogueFaults, unusedKeys } from '@/tests/checks/catalogues'
import { againstArrows, importCycles, importGraph } from '@/tests/checks/graph'
import {
  forbiddenWords,
  migrationsOfTheirOwnMind,
  readSources,
  roomlessFolders,
  tooLong,
} from '@/tests/checks/sources'

/** What a check found wrong, a line each. */
type Check = () => string[]

/** A check that is a tool's run: its output is told where it fails. */
const tool =
  (...command: string[]): Check =>
  () => {
    const { status, stdout, stderr } = spawnSync('npx', ['--no-install', ...command], { encoding: 'utf8' })
    return status === 0 ? [] : [`${stdout}${stderr}`.trim() || `${command[0]} ended with ${status}`]
  }

const graph = await importGraph()
const sources = readSources()

const checks: Record<string, Check> = {
  'types of pages': tool('next', 'typegen'),
  types: tool('tsc', '--noEmit'),
  lint: tool('oxlint', '--type-aware', '--deny-warnings'),
  format: tool('prettier', '--check', '--log-level', 'warn', '.'),
  'import arrows': () => againstArrows(graph),
  'import cycles': () => importCycles(graph),
  'message catalogues': catalogueFaults,
  'messages in use': () => unusedKeys(sources),
  'file length': () => tooLong(sources),
  'forbidden words': () => forbiddenWords(sources),
  'folder names': roomlessFolders,
  migrations: migrationsOfTheirOwnMind,
}

let failed = 0
for (const [name, check] of Object.entries(checks)) {
  const began = Date.now()
  const faults = check()
  if (faults.length > 0) failed++
  console.log(`${faults.length > 0 ? '✗' : '✓'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  for (const fault of faults) console.log(fault.replace(/^/gm, '    '))
}
const counts = { passed: Object.keys(checks).length - failed, failed }
console.log(`Checks: ${counts.passed} passed, ${counts.failed} failed`)
if (process.env.COUNTS_FILE) writeFileSync(process.env.COUNTS_FILE, JSON.stringify(counts))
process.exitCode = failed > 0 ? 1 : 0
