import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { roleNames, type RoleName } from '@/domain/access/roles'
import {
  buildCast,
  everybody,
  keepers,
  overseers,
  places,
  readers,
  type Player,
  type School,
} from '@/tests/access/cast'
import { testDatabase } from '@/tests/database/testDatabase'
import { requestAs } from '@/tests/factories/requestAs'

testDatabase()

/** The request for which Next draws a page. */
const asked = vi.hoisted(() => ({ headers: new Headers() }))
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(asked.headers),
  cookies: () => Promise.resolve({ get: () => undefined, has: () => false }),
}))

/** How a page ends: it is drawn, it is not found, or it leads elsewhere (the path). */
type Ending = 'shown' | 'notFound' | `/${string}`

type Entry = {
  params?: (school: School) => Record<string, string>
  /** For whom it is drawn, in the school itself, above it and elsewhere; for all others it is not found. */
  own: readonly RoleName[]
  above: readonly RoleName[]
  foreign: readonly RoleName[]
  /** Where those lead whom it is not drawn for. */
  otherwise?: Ending
  /** What somebody without a session gets: the way to sign in, when not given. */
  nobody?: Ending
}

const all = { own: everybody, above: everybody, foreign: everybody }
const none = { own: [], above: [], foreign: [] }

const table: Record<string, Entry> = {
  app: all,
  'app/account': all,
  // Who begins roadmaps in one's own organisation, wherever that is.
  'app/roadmaps/new': { own: keepers, above: keepers, foreign: keepers },
  'app/roadmaps/[id]': {
    params: ({ roadmapId }) => ({ id: roadmapId }),
    own: readers,
    above: overseers,
    foreign: [],
  },
  'app/imports/[id]': { params: ({ importId }) => ({ id: importId }), own: keepers, above: [], foreign: [] },
  'app/organisations/[id]': {
    params: ({ organisationId }) => ({ id: organisationId }),
    own: everybody,
    above: [...overseers, 'platformAdministrator'],
    foreign: [],
  },
  // What stands behind a link is asked for by its secret alone.
  'app/invitation': { ...all, nobody: 'shown' },
  'app/sign-in': { ...none, otherwise: '/', nobody: 'shown' },
  // Somebody has an account: there is nothing to set up.
  'app/setup': { ...none, nobody: 'notFound' },
  'app/setup/organisation': { ...none, nobody: 'notFound' },
}

let school: School
let cast: Player[]
beforeAll(async () => {
  ;({ school, cast } = await buildCast())
})

it('knows every page of the program and no other', () => {
  const found = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|\/)page\.tsx$/.test(path))
    .map((path) => join('app', path, '..'))
  expect(found.sort()).toEqual(Object.keys(table).sort())
})

type Props = { params: Promise<Record<string, string>>; searchParams: Promise<Record<string, string>> }
type Page = { default: (props: Props) => unknown; generateMetadata?: (props: Props) => unknown }

/** Next tells by errors that it throws what a page says with `notFound()` and `redirect()`. */
const endingOf = async (draw: () => unknown): Promise<Ending> => {
  try {
    await draw()
    return 'shown'
  } catch (error) {
    const [code, , path] = String((error as { digest?: unknown }).digest).split(';')
    if (code === 'NEXT_REDIRECT') return path as `/${string}`
    if (code === 'NEXT_HTTP_ERROR_FALLBACK') return 'notFound'
    throw error
  }
}

const nothing = '00000000-0000-4000-8000-000000000000'

const propsOf = (params: Record<string, string>): Props => ({
  params: Promise.resolve(params),
  searchParams: Promise.resolve({}),
})

const titleOf = async (page: Page, props: Props): Promise<unknown> => {
  let metadata: unknown
  const ending = await endingOf(async () => {
    metadata = await page.generateMetadata?.(props)
  })
  return ending === 'shown' ? metadata : ending
}

describe.each(Object.entries(table))('%s', (folder, { params, otherwise = 'notFound', nobody, ...may }) => {
  const draw = async (player: Player | null): Promise<Ending> => {
    const page = (await import(resolve(folder, 'page.tsx'))) as Page
    asked.headers = (await requestAs(player, '/')).headers
    const props = propsOf(params?.(school) ?? {})
    const ending = await endingOf(() => page.default(props))
    // The title of a page tells those whom it is not for no more than if the thing were not there.
    if (player && params && ending !== 'shown')
      expect(await titleOf(page, props)).toEqual(await titleOf(page, propsOf({ id: nothing })))
    return ending
  }

  it('is for those who may, and for nobody else', async () => {
    const endings: Record<string, Ending> = {}
    const expected: Record<string, Ending> = {}
    for (const player of cast) {
      const { role, place } = player
      endings[`${role}, ${place}`] = await draw(player)
      expected[`${role}, ${place}`] = may[place].includes(role) ? 'shown' : otherwise
    }
    expect(endings).toEqual(expected)
  })

  it('leads whoever has no session to sign in, if it is not for everybody', async () => {
    expect(await draw(null)).toMatch(nobody ?? /^\/sign-in\?callbackUrl=/)
  })
})

const count = Object.keys(table).length

it(`${count} pages x ${roleNames.length} roles x ${places.length} places = ${count * roleNames.length * places.length} decisions`, () => {
  expect(cast).toHaveLength(roleNames.length * places.length)
})
