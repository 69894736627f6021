import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const rooms = ['app', 'bench', 'components', 'domain', 'messages', 'prisma', 'server', 'tests']
const code = /\.(?:tsx?|mjs|js|css)$/
const longest = 400
const roomless = new Set(['utils', 'helpers', 'misc', 'common', 'shared', 'services', 'lib'])

/** Words that turn a guard off, and the two calls that would let a string become SQL. */
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/\$(?:query|execute)RawUnsafe/, 'SQL from strings: use the tagged $queryRaw'],
  [
    /(?:oxlint|eslint)-disable(?!-next-line \S+ -- \S)/,
    'lint rules switched off, but for one rule in one line with its reason',
  ],
  [/@ts-(?:ignore|expect-error|nocheck)/, 'a type error silenced'],
  [/\b(?:it|test|describe)\.(?:skip|only|todo|fixme)\b/, 'a test skipped or singled out'],
]

interface Source {
  readonly path: string
  readonly text: string
}

/** Every file of ours that holds code. */
export function readSources(): Source[] {
  return rooms
    .flatMap((room) => readdirSync(room, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && code.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith('prisma/generated/'))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

/** A line for each file above 400 lines. */
export function tooLong(sources: Source[]): string[] {
  return sources
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ path, lines }) => lines > longest && !path.startsWith('tests/samples/'))
    .map(({ path, lines }) => `${path} has ${lines} lines; ${longest} are the most`)
}

/** A line for each place that switches off a guard. */
export function forbiddenWords(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => path !== 'tests/checks/sources.ts')
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, at) =>
          forbidden.filter(([word]) => word.test(line)).map(([, why]) => `${path}:${at + 1}: ${why}`),
        ),
    )
}

/** A line for each folder whose name says nothing about what lives there. */
export function roomlessFolders(): string[] {
  return rooms
    .flatMap((room) => readdirSync(room, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && roomless.has(basename(entry.name)))
    .map((entry) => `${join(entry.parentPath, entry.name)}: a file lives where its noun lives`)
}

/** A line for each migration that would end the transaction that it is applied in. */
export function migrationsOfTheirOwnMind(): string[] {
  return readdirSync('prisma/migrations', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name, 'migration.sql'))
    .filter((path) =>
      /^\s*(?:BEGIN|START TRANSACTION|COMMIT|ROLLBACK|END)\s*;|\bCONCURRENTLY\b/im.test(
        readFileSync(path, 'utf8'),
      ),
    )
    .map((path) => `${path} controls transactions itself; the program applies each migration in one`)
}
