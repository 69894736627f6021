import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { roleNames } from '@/domain/access/roles'
import { dueState } from '@/domain/board/dueState'
import { periodReader } from '@/domain/board/periodReader'
import { readBoard } from '@/domain/board/readBoard'
import { planFacts } from '@/domain/roadmap/Plan'
import { blankSeed } from '@/domain/roadmap/blankSeed'
import { region } from '@/prisma/demo/region'
import type { DemoBoard, DemoOrganisation } from '@/prisma/demo/Demo'
import { seedBoard } from '@/domain/board/seedBoard'
import { connectPool } from '@/server/database/pool'
import { connectPrisma } from '@/server/database/prisma'
import { demoAccounts } from '@/server/demo/demoAccounts'
import { loadDemo } from '@/server/demo/loadDemo'
import { listRoadmaps } from '@/server/roadmaps/listRoadmaps'
import { signIn } from '@/server/people/signIn'
import { freshDatabase } from '@/tests/database/testDatabase'
import { buildSchool } from '@/tests/factories/buildOrganisation'
import * as Y from 'yjs'
import { callerFrom } from '@/tests/factories/callerFrom'

let prisma: ReturnType<typeof connectPrisma>
let pool: ReturnType<typeof connectPool>
beforeEach(async () => {
  const { appUrl } = await freshDatabase()
  prisma = connectPrisma(appUrl)
  pool = connectPool(appUrl)
})
afterEach(() => Promise.all([prisma.$disconnect(), pool.end()]))

const load = async (password?: string): Promise<string[]> => {
  const lines: string[] = []
  await loadDemo({ password, notice: (line) => lines.push(line) })
  return lines
}
const accountLines = demoAccounts.map(
  ({ login, role, organisation }) => `demo ${login} ${role} ${organisation}`,
)

describe('into an empty database', () => {
  it('loads two municipalities and six schools, and a line per account with the password it made up', async () => {
    const lines = await load()
    expect(lines.slice(0, -1)).toEqual(accountLines)
    expect(new Set(accountLines.map((line) => line.split(' ')[1])).size).toBe(accountLines.length)
    const [, password = ''] = /^Password of all demo accounts: ([a-z2-9]{10})$/.exec(lines.at(-1) ?? '') ?? []
    for (const { login } of demoAccounts)
      expect(await signIn({ login, password }, callerFrom())).not.toBeNull()
    const kinds = await prisma.organisation.groupBy({
      by: ['kind', 'isDemo'],
      _count: true,
      orderBy: { kind: 'asc' },
    })
    expect(kinds.map(({ kind, isDemo, _count }) => [kind, isDemo, _count])).toEqual([
      ['regionalCentre', true, 1],
      ['municipalAuthority', true, 2],
      ['school', true, 6],
    ])
  })

  it('has somebody in every role, and never prints a password that was given', async () => {
    const lines = await load('Первоцвет 12')
    expect(lines).toEqual(accountLines)
    const held = await prisma.assignment.findMany({ distinct: ['role'], select: { role: true } })
    expect(held.map(({ role }) => role).sort()).toEqual([...roleNames].sort())
    expect(await signIn({ login: 'zavuch101', password: 'Первоцвет 12' }, callerFrom())).not.toBeNull()
  })

  it('shows a coordinator the schools in different states, from rows that are there at once', async () => {
    await load('Первоцвет 12')
    const signedIn = await signIn({ login: 'region', password: 'Первоцвет 12' }, callerFrom())
    const result = await listRoadmaps.perform(signedIn?.sessionId ?? null, {})
    if (!result.ok) throw new Error(result.code)
    const states = Object.fromEntries(result.value.map(({ organisation, items }) => [organisation, items]))
    expect(Object.keys(states).sort()).toEqual([
      'Лицей № 103',
      'Небываловская школа',
      'Придуманская школа',
      'Школа № 101',
      'Школа № 102',
    ])
    expect(Object.values(states['Школа № 101'] ?? {}).every((count) => count > 0)).toBe(true)
    expect(states['Школа № 102']).toMatchObject({ done: 10, notDone: 2, cancelled: 1, planned: 0 })
    expect(states['Лицей № 103']).toMatchObject({ planned: 12, doing: 0, done: 0 })
    expect(Object.values(states['Небываловская школа'] ?? {}).every((count) => count === 0)).toBe(true)
  })
})

describe('elsewhere', () => {
  it('does not load it twice, prints the accounts again, and leaves their password', async () => {
    await load('Первоцвет 12')
    const lines = await load()
    expect(lines).toEqual([...accountLines, expect.stringMatching(/loaded before/)])
    expect(await prisma.organisation.count()).toBe(9)
    expect(await signIn({ login: 'zavuch101', password: 'Первоцвет 12' }, callerFrom())).not.toBeNull()
  })

  it('gives the accounts another password where one is asked for', async () => {
    await load('Первоцвет 12')
    await load('Медуница 34')
    expect(await signIn({ login: 'zavuch101', password: 'Первоцвет 12' }, callerFrom())).toBeNull()
    expect(await signIn({ login: 'zavuch101', password: 'Медуница 34' }, callerFrom())).not.toBeNull()
  })

  it('leaves a database with real organisations alone and says so', async () => {
    await buildSchool()
    const before = await prisma.organisation.count()
    expect(await load('Первоцвет 12')).toEqual([expect.stringMatching(/not empty/)])
    expect(await prisma.organisation.count()).toBe(before)
    expect(await prisma.account.count()).toBe(0)
  })

  it('loads one region when two programs start at once', async () => {
    await Promise.all([load('Первоцвет 12'), load('Первоцвет 12')])
    expect(await prisma.organisation.count()).toBe(9)
  })
})

const boards = (today: string): Record<string, DemoBoard> => {
  const all = ({ shortName, roadmap, below = [] }: DemoOrganisation): [string, DemoBoard][] => [
    ...(roadmap
      ? [[shortName, roadmap(today, (login) => ({ kind: 'person', id: login }))] as [string, DemoBoard]]
      : []),
    ...below.flatMap(all),
  ]
  return Object.fromEntries(all(region))
}

const dueOn = (board: DemoBoard, today: string) => {
  const doc = new Y.Doc()
  seedBoard(doc, board.seed)
  board.since?.(doc)
  const plan = planFacts(board.plan)
  const read = periodReader(plan)
  return readBoard(doc).cards.map((card) => ({
    card,
    period: read(card),
    due: dueState(card, read(card), plan, today)?.state,
  }))
}

describe.each(['2026-01-31', '2026-05-31', '2026-08-31', '2026-11-22', '2028-02-29'])(
  'loaded on %s',
  (today) => {
    it('something is late and something near, whatever the day', () => {
      const { 'Придуманская школа': late, 'Школа № 101': midYear } = boards(today)
      for (const board of [late, midYear]) {
        const states = dueOn(board as DemoBoard, today).map(({ due }) => due)
        expect(states).toEqual(expect.arrayContaining(['overdue', 'soon']))
      }
    })

    it('what is done was done by then, what was not says why, and the words of the demo have dates', () => {
      const items = Object.entries(boards(today)).flatMap(([school, board]) =>
        dueOn(board, today).map((item) => ({ school, ...item })),
      )
      expect(items.filter(({ card }) => card.doneOn && card.doneOn > today)).toEqual([])
      const settled = items.filter(({ card }) => card.status === 'notDone' || card.status === 'cancelled')
      expect(settled.filter(({ card }) => card.reason === '')).toEqual([])
      const worded = items.filter(({ school }) => school !== 'Лицей № 103')
      expect(worded.filter(({ period }) => !period.end || period.warnings.length > 0)).toEqual([])
      expect(worded.length).toBeGreaterThan(50)
    })

    it('the blank board has the sections of a blank roadmap and no card', () => {
      expect(boards(today)['Небываловская школа']?.seed).toEqual(blankSeed('school'))
    })
  },
)
