import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Loads every module that defines an action: definedActions and openActions know those of the loaded ones. */
export const loadActions = async (): Promise<void> => {
  const sources = readdirSync('server', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join('server', path))
    .filter((path) => !path.startsWith('server/actions/'))
    .filter((path) => /\bdefine(Open)?Action\(/.test(readFileSync(path, 'utf8')))
  await Promise.all(sources.map((path) => import(resolve(path))))
}
