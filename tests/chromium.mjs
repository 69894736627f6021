// Node built-ins only: the test runner looks for the browser before anything is installed.
import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** The browser of the end-to-end tests: CHROMIUM_PATH, else the system's Chromium. @returns {string | undefined} */
export function chromiumPath() {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(':').filter(Boolean)]
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [process.env.CHROMIUM_PATH, ...places].find((path) => path && isExecutable(path))
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
