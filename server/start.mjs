// What `npm start` runs, on a fresh clone too: only Node's built-ins may be imported at the top.
import { interrupt, prepare } from './prepare.mjs'

const known = new Set(['--dev', '--demo'])
const unknown = process.argv.slice(2).filter((argument) => !known.has(argument))
const development = process.argv.includes('--dev')
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (unknown.length > 0) stop(`Unknown: ${unknown.join(' ')}. Known: ${[...known].join(', ')}.`)
if (major < 20 || (major === 20 && minor < 20))
  stop(`Tropa needs Node.js 20.20 or newer; this is ${process.version}.`)
if (process.argv.includes('--demo')) process.env.DEMO = '1'
process.env.NODE_ENV = development ? 'development' : 'production'

let interrupted = false
const exitWith = (/** @type {number} */ code) => () => {
  interrupted = true
  void interrupt().then(() => process.exit(code))
}
process.on('SIGINT', exitWith(130)).on('SIGTERM', exitWith(143))

try {
  await prepare({ build: !development })
} catch (error) {
  if (!interrupted) stop(/** @type {Error} */ (error).message)
}
if (!interrupted) {
  // From here on the program answers signals itself.
  process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM')
  if (development) {
    const { register } = await import('tsx/esm/api')
    register()
    await import('./main.ts')
  } else {
    process.setSourceMapsEnabled(true)
    const program = '../build/main.mjs'
    await import(program)
  }
}

/** @param {string} why @returns {never} */
function stop(why) {
  console.error(`Tropa cannot run.\n${why}`)
  process.exit(1)
}
