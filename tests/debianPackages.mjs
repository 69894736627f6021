// Node built-ins only: runs before anything is installed.
import { spawnSync } from 'node:child_process'

/**
 * Installs packages with apt where there is one and the user may; otherwise says what is missing and goes on.
 * @param {string[]} packages
 */
export function installDebianPackages(packages) {
  const missing = packages.filter((name) => !isInstalled(name))
  if (missing.length === 0) return
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  console.log(`Installing ${missing.join(', ')}…`)
  const done =
    apt([...asRoot, 'apt-get', 'update', '-qq']) &&
    apt([...asRoot, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...missing])
  if (!done)
    console.error(
      `These could not be installed: ${missing.join(', ')}. Try: apt-get install ${missing.join(' ')}`,
    )
}

/** @param {string} name */
function isInstalled(name) {
  const { status, stdout } = spawnSync('dpkg-query', ['-W', '-f', '${Status}', name], { encoding: 'utf8' })
  return status === 0 && stdout.endsWith(' installed')
}

/** @param {string[]} command */
function apt([program, ...args]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // apt is talkative: what it says matters only when it fails.
  const { status, stdout, stderr } = spawnSync(/** @type {string} */ (program), args, {
    env,
    encoding: 'utf8',
  })
  if (status !== 0) console.error(`${stdout ?? ''}${stderr ?? ''}`)
  return status === 0
}

if (process.argv[1] === import.meta.filename) installDebianPackages(process.argv.slice(2))
