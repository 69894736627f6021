// What `npm test` runs, on a fresh clone too: only Node's built-ins may be imported at the top.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { interrupt, prepare } from '../server/prepare.mjs'
import { chromiumPath } from './chromium.mjs'
import { installDebianPackages } from './debianPackages.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const results = mkdtempSync(join(tmpdir(), 'tropa-results-'))
/** @type {import('node:child_process').ChildProcess | undefined} */
let working
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    working?.kill(signal)
    void interrupt().then(() => process.exit(1))
  })
}

const began = Date.now()
/** @type {Record<string, Counts>} */
const parts = {}
try {
  await prepare({ build: true })
  if (process.argv.includes('--checks')) parts.checks = await checks()
  parts['unit and integration'] = await vitest()
  parts['end to end'] = await playwright()
} catch (error) {
  console.error(error)
  parts.preparation = { passed: 0, failed: 1, skipped: 0 }
} finally {
  rmSync(results, { recursive: true, force: true })
}
report()

/** @returns {Promise<Counts>} */
async function checks() {
  const { code, result } = await run('checks.json', ['--import', 'tsx', 'tests/checks/run.ts'], 'COUNTS_FILE')
  return settle(code, result?.passed, result?.failed, 0)
}

/** @returns {Promise<Counts>} */
async function vitest() {
  const file = join(results, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code, result } = await run('vitest.json', [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--allowOnly=false',
    ...reporters,
  ])
  // A file that cannot even be loaded has no tests to fail.
  const broken = result?.testResults.filter(
    (
      /** @type {{ status: string, assertionResults: { status: string }[] }} */ { status, assertionResults },
    ) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  const skipped = (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0)
  return settle(code, result?.numPassedTests, result && result.numFailedTests + broken.length, skipped)
}

/** @returns {Promise<Counts>} */
async function playwright() {
  if (!chromiumPath()) installDebianPackages(['chromium'])
  if (!chromiumPath()) {
    console.error(
      'The end-to-end tests need Chromium: `apt-get install chromium`, or set CHROMIUM_PATH to one.',
    )
    return { passed: 0, failed: 1, skipped: 0 }
  }
  const command = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json']
  const { code, result } = await run('playwright.json', command, 'PLAYWRIGHT_JSON_OUTPUT_FILE')
  const stats = result?.stats
  return settle(code, stats?.expected, stats && stats.unexpected + stats.flaky, stats?.skipped)
}

/**
 * A run that failed without a failed test (it crashed, or wrote no result) counts as one failure.
 * @param {number | null} code @param {number | undefined} passed @param {number | undefined} failed @param {number | undefined} skipped
 */
function settle(code, passed = 0, failed = 0, skipped = 0) {
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1), skipped }
}

/**
 * Runs Node with the arguments, its output streaming through; gives its exit code and the JSON that it left behind.
 * @param {string} name @param {string[]} args @param {string} [variable] tells it where to leave the JSON
 */
async function run(name, args, variable) {
  const file = join(results, name)
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...(variable && { [variable]: file }) },
  })
  working = child
  /** @type {number | null} */
  const code = await new Promise((resolve) => child.once('close', resolve))
  working = undefined
  try {
    return { code, result: JSON.parse(readFileSync(file, 'utf8')) }
  } catch {
    return { code: code || 1, result: undefined }
  }
}

function report() {
  const all = Object.values(parts)
  const sum = (/** @type {keyof Counts} */ key) => all.reduce((total, counts) => total + counts[key], 0)
  console.log(`\n${((Date.now() - began) / 1000).toFixed(0)} s`)
  for (const [name, counts] of Object.entries(parts)) console.log(`  ${name}: ${line(counts)}`)
  const total = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
  console.log(line(total))
  // On the machine that decides, a test that did not run has not passed.
  process.exitCode = total.failed > 0 || (process.env.CI && total.skipped > 0) ? 1 : 0
}

/** @param {Counts} counts */
function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
