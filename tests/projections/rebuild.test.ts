import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it, vi } from 'vitest'
import { removeSection } from '@/domain/board/removeSection'
import { readBoard } from '@/domain/board/readBoard'
import { editDocument } from '@/server/documents/editDocument'
import { projectDocument } from '@/server/projections/projectDocument'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildRoadmap } from '@/tests/factories/buildRoadmap'
import { Random } from '@/tests/random'
import { playVerb } from '@/tests/sync/playVerb'

const database = testDatabase()
// Each command is a process of its own, which a busy machine is slow to start.
vi.setConfig({ testTimeout: 120_000 })

const rows = async () => ({
  cards: await database.prisma.card.findMany({ orderBy: [{ documentId: 'asc' }, { cardId: 'asc' }] }),
  sections: await database.prisma.section.findMany({
    orderBy: [{ documentId: 'asc' }, { sectionId: 'asc' }],
  }),
})
const facts = () => database.prisma.cardEvent.findMany({ orderBy: { id: 'asc' } })

/** As an operator runs it. */
const rebuild = async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/commands/rebuild.ts'], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      DATABASE_URL: database.ownerUrl,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  child.stdout.on('data', (bytes: Buffer) => (printed += bytes.toString()))
  child.stderr.on('data', (bytes: Buffer) => (printed += bytes.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, printed }
}

it('[S13] npm run rebuild gives the rows that following the edits gave, and touches no facts', async () => {
  const random = new Random(5)
  const boards = [await buildRoadmap(), await buildRoadmap()]
  for (let round = 0; round < 60; round++) {
    const { id } = random.pick(boards)
    await editDocument(id, (doc) => {
      if (round === 30) removeSection(doc, readBoard(doc).sections[0]!.id)
      else playVerb(doc, random)
    })
    if (random.chance(0.5)) await projectDocument(id)
  }
  for (const { id } of boards) await projectDocument(id)
  const before = { ...(await rows()), facts: await facts() }
  expect(before.cards.length).toBeGreaterThan(6)
  expect(before.facts.length).toBeGreaterThan(40)

  // What no document says must go; what a document says must come back.
  await database.prisma.card.updateMany({ data: { title: 'Испорчено', stage: 7 } })
  await database.prisma.card.deleteMany({ where: { cardId: before.cards[0]!.cardId } })
  await database.prisma.card.create({
    data: { ...before.cards[0]!, cardId: 'none', lead: [], coExecutors: [], source: [] },
  })
  await database.prisma.section.create({
    data: { documentId: crypto.randomUUID(), sectionId: 'gone', title: '', order: 'a0' },
  })
  expect(await rebuild()).toEqual({
    code: 0,
    printed: `Rebuilt the rows of 2 boards with ${before.cards.length} cards.\n`,
  })
  expect({ ...(await rows()), facts: await facts() }).toEqual(before)
})

it('[S13] rebuilds the others and says so when one document is damaged, whose rows stay', async () => {
  const damaged = await buildRoadmap()
  await projectDocument(damaged.id)
  await database.prisma.documentUpdate.deleteMany({ where: { documentId: damaged.id } })
  const before = await rows()
  const { code, printed } = await rebuild()
  expect(code).toBe(1)
  expect(printed).toMatch(/^Rebuilt the rows of 2 boards/m)
  expect(printed).toMatch(new RegExp(`^${damaged.id} could not be rebuilt: .*log`, 'm'))
  expect(await rows()).toEqual(before)
})
