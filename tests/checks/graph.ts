import { readFileSync } from 'node:fs'
import { type DependencyTree, parseCircular, parseDependencyTree } from 'dpdm'

const files = ['app', 'components', 'domain', 'server'].map((room) => `${room}/**/*.{ts,tsx}`)

/** Rooms that each room may import from, by whatever kind of import. Types are free: they are gone when it runs. */
const arrows: Record<string, readonly string[]> = {
  domain: ['domain'],
  server: ['server', 'domain', 'messages', 'prisma'],
  components: ['components', 'domain', 'messages', 'server'],
  app: ['app', 'components', 'domain', 'messages', 'server'],
}

/** The imports that are left when types are gone, of every file of the program. */
export function importGraph(): Promise<DependencyTree> {
  return parseDependencyTree(files, { transform: true, context: process.cwd() })
}

/** A line for each import that goes against an arrow. */
export function againstArrows(graph: DependencyTree): string[] {
  return Object.values(graph).flatMap((imports) =>
    (imports ?? []).flatMap(({ issuer, id }) => {
      const [from, to] = [issuer, id ?? ''].map((path) => path.split('/', 1)[0] ?? '')
      const allowed = arrows[from ?? '']
      if (!allowed || !id || !to || !(to in arrows || to === 'prisma')) return []
      if (!allowed.includes(to))
        return [`${issuer} imports ${id}: ${from} may import only ${allowed.join(', ')}`]
      if (from === 'components' && to === 'server' && !isServerAction(id)) {
        return [
          `${issuer} imports ${id}: components import server only as types or as server actions ('use server')`,
        ]
      }
      return []
    }),
  )
}

/** A line for each ring of imports. */
export function importCycles(graph: DependencyTree): string[] {
  return parseCircular(graph).map((ring) => [...ring, ring[0]].join(' -> '))
}

function isServerAction(file: string): boolean {
  return /^\s*(['"])use server\1/.test(readFileSync(file, 'utf8'))
}
