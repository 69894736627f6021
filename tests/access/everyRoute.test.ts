import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { roleNames, type RoleName } from '@/domain/access/roles'
import type { RouteHandler } from '@/server/actions/defineRoute'
import {
  buildCast,
  everybody,
  keepers,
  knowsSchool,
  overseers,
  places,
  readers,
  type Place,
  type Player,
  type School,
} from '@/tests/access/cast'
import { testDatabase } from '@/tests/database/testDatabase'
import { requestAs } from '@/tests/factories/requestAs'

testDatabase()

// Who may have a file is the question here; how it is written takes a second each time and has tests of its own.
vi.mock('@/server/exports/printInThread', () => ({
  printInThread: () => Promise.resolve(Buffer.from('file')),
}))

type Entry = {
  method: 'GET' | 'POST'
  /** What of the address its folder leaves open, and what is sent, for things of this school. */
  params?: (school: School) => Record<string, string>
  query?: (school: School) => string
  body?: (school: School) => string
  /** Who may, in the school itself and from above it; elsewhere only where it is `everywhere`. */
  own: readonly RoleName[]
  above: readonly RoleName[]
  everywhere?: true
  /** The status for somebody without the right. */
  refusal: (role: RoleName, place: Place) => number
}

const refused: Entry['refusal'] = (role, place) => (knowsSchool(role, place) === 'forbidden' ? 403 : 404)

const roadmap = {
  method: 'GET',
  params: ({ roadmapId }: School) => ({ id: roadmapId }),
  own: readers,
  above: overseers,
  refusal: refused,
} satisfies Entry

const table: Record<string, Entry> = {
  'app/api/collab/ticket': {
    method: 'POST',
    body: ({ roadmapId }) => JSON.stringify({ document: `board.${roadmapId}`, schemaVersion: 1 }),
    own: readers,
    above: overseers,
    refusal: () => 403,
  },
  'app/api/imports': {
    method: 'POST',
    query: ({ organisationId }) => `?organisationId=${organisationId}&fileName=order.docx`,
    body: () => 'no document, which is an answer about the file',
    own: keepers,
    above: [],
    refusal: refused,
  },
  'app/api/v1/roadmaps': {
    method: 'GET',
    own: everybody,
    above: everybody,
    everywhere: true,
    refusal: () => 404,
  },
  'app/api/v1/roadmaps/[id]': roadmap,
  'app/api/roadmaps/[id]/annex': roadmap,
  'app/api/roadmaps/[id]/workbook': roadmap,
}

/** What answers everybody alike, and where that is shown. */
const open: Record<string, string> = {
  'app/api/auth/[...nextauth]': 'tests/security: signing in and out',
  'app/healthz': 'tests/e2e/start: whether the process lives',
  'app/readyz': 'tests/e2e/start: whether it can work',
}

let school: School
let cast: Player[]
beforeAll(async () => {
  ;({ school, cast } = await buildCast())
})

it('knows every route of the program and no other', () => {
  const found = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('route.ts'))
    .map((path) => join('app', path, '..'))
  expect(found.sort()).toEqual([...Object.keys(table), ...Object.keys(open)].sort())
})

describe.each(Object.entries(table))('%s', (folder, entry) => {
  const { method, params, query, body, everywhere, refusal, ...may } = entry
  const path = () => `/${query?.(school) ?? ''}`

  const ask = async (player: Player | null): Promise<number> => {
    const route = (await import(resolve(folder, 'route.ts'))) as Record<string, RouteHandler>
    expect(Object.keys(route)).toEqual([method])
    const sent = body && { body: body(school) }
    const request = await requestAs(player, path(), { method, ...sent })
    const answer = await route[method]!(request, { params: Promise.resolve(params?.(school) ?? {}) })
    return answer.status
  }

  it('is for those who may, and for nobody else', async () => {
    const answers: Record<string, number> = {}
    const expected: Record<string, number> = {}
    for (const player of cast) {
      const { role, place } = player
      const allowed = everywhere ?? (place !== 'foreign' && may[place].includes(role))
      answers[`${role}, ${place}`] = await ask(player)
      expected[`${role}, ${place}`] = allowed ? 200 : refusal(role, place)
    }
    expect(answers).toEqual(expected)
  })

  it('answers nobody without a session', async () => {
    expect(await ask(null)).toBe(401)
  })
})

const count = Object.keys(table).length

it(`${count} routes x ${roleNames.length} roles x ${places.length} places = ${count * roleNames.length * places.length} decisions`, () => {
  expect(cast).toHaveLength(roleNames.length * places.length)
})
