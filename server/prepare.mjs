// Runs before anything is installed: only Node's built-ins may be imported at the top.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packStatic } from './packStatic.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** What goes into the build: everything in these folders, and the files of these kinds beside them. */
const sourceFolders = [
  'app',
  'components',
  'domain',
  'messages',
  'prisma/demo',
  'prisma/generated',
  'public',
  'server',
]
const sourceFile = /\.(?:tsx?|m?js|css|json)$/
const notSource = new Set(['next-env.d.ts'])

/** @type {import('node:child_process').ChildProcess | undefined} */
let working

/**
 * Makes the project ready to run: installs from the lock file, generates the Prisma client, and builds; each only where
 * its inputs have changed since it was last done. Says in a line what takes time. Throws when a step fails.
 * @param {{ build: boolean }} wanted `build: false` for development, where pages are built as they are asked for
 */
export async function prepare({ build }) {
  process.chdir(root)
  if (!installed()) {
    console.log('Installing packages…')
    const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
    // NODE_ENV=production would leave out what the build needs.
    await run([...npm, 'ci', '--include=dev', '--no-audit', '--no-fund'], {})
  }
  await once(
    'generated',
    digest(['prisma/schema.prisma', 'package-lock.json']),
    'prisma/generated/client.ts',
    async () => {
      console.log('Generating the database client…')
      // Generating needs no engine, but looks for one and would download it: any file that exists keeps it content.
      await run([process.execPath, 'node_modules/prisma/build/index.js', 'generate'], {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
      })
    },
  )
  if (!build) return
  await once('built', digest(sources()), 'build/main.mjs', async () => {
    console.log('Building…')
    await run([process.execPath, 'node_modules/next/dist/bin/next', 'build'], {
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    })
    await packStatic('.next/static')
    await bundle()
  })
}

/** Stops the step that is running, if any, with all its processes. Resolves when it is gone. */
export async function interrupt() {
  const child = working
  const group = child?.pid
  if (!child || !group) return
  const gone = new Promise((resolve) => child.once('close', resolve))
  process.kill(-group, 'SIGTERM')
  const insist = setTimeout(() => process.kill(-group, 'SIGKILL'), 5_000)
  await gone
  clearTimeout(insist)
}

/** Whether node_modules is what the lock file says: npm writes its own copy of the lock there when it has finished. */
function installed() {
  try {
    const wanted = packagesOf('package-lock.json')
    const present = packagesOf('node_modules/.package-lock.json')
    return Object.entries(wanted).every(
      ([path, { version, optional }]) =>
        !path || present[path]?.version === version || (optional && !present[path]),
    )
  } catch {
    return false
  }
}

/** @param {string} lock @returns {Record<string, { version?: string, optional?: boolean }>} */
function packagesOf(lock) {
  return JSON.parse(readFileSync(lock, 'utf8')).packages
}

/**
 * Does a step unless `result` stands and was made from inputs with this digest.
 * @param {string} name @param {string} inputs @param {string} result @param {() => Promise<void>} step
 */
async function once(name, inputs, result, step) {
  const stamp = join('build', `${name}.stamp`)
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return
  rmSync(stamp, { force: true })
  await step()
  mkdirSync('build', { recursive: true })
  writeFileSync(stamp, inputs)
}

function sources() {
  const beside = readdirSync('.').filter((name) => sourceFile.test(name) && !notSource.has(name))
  const inside = sourceFolders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return [...beside, ...inside].sort()
}

/** @param {string[]} files */
function digest(files) {
  const hash = createHash('sha256').update(process.version)
  for (const file of files) {
    const content = readFileSync(file)
    hash.update(`\n${file} ${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

/** The server and its workers, each one file; packages stay in node_modules. */
async function bundle() {
  const esbuild = await import('esbuild')
  const workers = ['server/imports/worker.ts', 'server/exports/worker.ts'].filter((file) => existsSync(file))
  await esbuild.build({
    entryPoints: {
      main: 'server/main.ts',
      ...Object.fromEntries(workers.map((file) => [workerName(file), file])),
    },
    outdir: 'build',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  })
}

/** @param {string} file `server/imports/worker.ts` becomes `imports-worker` */
function workerName(file) {
  return file
    .replace(/^server\//, '')
    .replace(/\.ts$/, '')
    .replaceAll('/', '-')
}

/**
 * Runs a command to its end, in a process group of its own so that `interrupt` reaches its children too.
 * @param {string[]} command @param {Record<string, string>} env
 */
async function run(command, env) {
  const [program, ...args] = command
  const child = spawn(/** @type {string} */ (program), args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
  working = child
  /** @type {number | string | null} */
  const result = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, signal) => resolve(code ?? signal))
  })
  working = undefined
  if (result !== 0) throw new Error(`"${args.slice(-3).join(' ')}" failed (${result}).`)
}
