import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { DamagedDocument } from '@/server/documents/DamagedDocument'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember, type Member } from '@/tests/factories/buildMember'
import { buildSchool } from '@/tests/factories/buildOrganisation'
import { buildRoadmap } from '@/tests/factories/buildRoadmap'
import { Random } from '@/tests/random'
import { checkAll } from './fuzz/checkAll'
import { Fault } from './fuzz/Fault'
import { type Model, theProgram } from './fuzz/Model'
import { mutants } from './fuzz/mutants'
import { type Counts, World } from './fuzz/World'

/** FUZZ_SEED=… repeats one run; FUZZ_RUNS=… makes more of them. */
const seeds = process.env.FUZZ_SEED
  ? [Number(process.env.FUZZ_SEED)]
  : Array.from({ length: Number(process.env.FUZZ_RUNS ?? 10) }, (_, index) => 1 + index)
const steps = 300

const database = testDatabase()
let members: Member[]

beforeAll(async () => {
  const { id: organisationId } = await buildSchool()
  const [first, second, third] = await Promise.all([1, 2, 3].map(() => buildMember({ organisationId })))
  // The first of them has two tabs.
  members = [first!, first!, second!, third!]
})
// The hub's pulse would come at another moment in each run.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

const play = async (seed: number, model: Model): Promise<Counts> => {
  const random = new Random(seed)
  const roadmap = await buildRoadmap({ organisationId: members[0]!.organisationId, seed: [] })
  const world = new World(roadmap, members, random, database.pool, model)
  try {
    await world.begin()
    for (let step = 0; step < steps; step++) await world.step()
    await world.drain()
    await checkAll(world, model, database.prisma)
    return world.counts
  } catch (error) {
    const fault =
      error instanceof DamagedDocument ? new Fault('the log gives a whole document', error.message) : error
    if (fault instanceof Error) fault.message += `\nseed ${seed}; operations:\n${world.operations}`
    throw fault
  } finally {
    await world.end()
  }
}

describe('convergence', () => {
  const total: Partial<Counts> = {}

  it.each(seeds)(
    'S3 S5 S6 S7 S10 S13 S17 everybody ends with the same board, and with every edit (seed %i)',
    async (seed) => {
      const counts = await play(seed, theProgram)
      expect(counts.edits).toBeGreaterThan(0)
      for (const [what, times] of Object.entries(counts) as [keyof Counts, number][])
        total[what] = (total[what] ?? 0) + times
    },
  )

  it('did something: edits offline, conflicts, merges, restarts', () => {
    say(
      `convergence: ${seeds.length} runs, ${Object.entries(total)
        .map(([what, times]) => `${times} ${what}`)
        .join(', ')}`,
    )
    for (const [what, times] of Object.entries(total)) expect(times, what).toBeGreaterThan(0)
  })
})

describe('a wrong program is found out', () => {
  it.each(Object.entries(mutants))(
    '%s',
    async (name, mutant) => {
      for (const seed of seeds) {
        const fault: unknown = await play(seed, mutant).catch((error: unknown) => error)
        if (!(fault instanceof Error)) continue
        expect(fault).toBeInstanceOf(Fault)
        return say(`caught: ${name} — seed ${seed}, "${(fault as Fault).invariant}"`)
      }
      throw new Error(`${name} was not found out in ${seeds.length} runs`)
    },
    120_000,
  )
})

const say = (line: string): void => void process.stdout.write(`${line}\n`)
