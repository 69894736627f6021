import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Change } from '@/domain/board/Change'
import { boardChanges } from '@/server/documents/inspect/boardChanges'
import { inspect } from '@/server/documents/inspect/inspect'
import { Random } from '@/tests/random'
import { type Contents, contents } from './contents'
import { mutateBytes, mutateStructs } from './mutate'
import { playVerb } from './playVerb'

const seeds = [11, 12, 13, 14, 15, 16]
/** INSPECT_MUTANTS=17000 makes a hundred thousand of them. */
const mutantsPerSeed = Number(process.env.INSPECT_MUTANTS ?? 1_500)

/** Updates as they arrive at a server from people some of whom were offline, each with what was there before it. */
const arrivals = (random: Random): { before: Uint8Array; update: Uint8Array }[] => {
  const server = new Y.Doc()
  const clients = [1, 2, 3].map(() => new Y.Doc())
  clients.forEach((doc, index) => (doc.clientID = 100 + index + random.below(1000) * 10))
  const found: { before: Uint8Array; update: Uint8Array }[] = []
  for (let round = 0; round < 60; round++) {
    const doc = random.pick(clients)
    for (let verbs = random.chance(0.7) ? 1 : random.below(12); verbs > 0; verbs--) playVerb(doc, random)
    if (random.chance(0.3)) continue
    const pulls = random.chance(0.5)
    if (pulls) Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
    const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server))
    found.push({ before: Y.encodeStateAsUpdate(server), update })
    Y.applyUpdate(server, update)
    if (!pulls && random.chance(0.5)) Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
  }
  return found
}

const docWith = (state: Uint8Array) => {
  const doc = new Y.Doc()
  doc.getMap('cards')
  doc.getMap('sections')
  Y.applyUpdate(doc, state)
  return doc
}

/** Also under a name like `__proto__`, to which one cannot assign. */
const put = (target: object, key: string, value: unknown) =>
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })

const expected = (before: Contents, changes: Change[]): Contents => {
  const after = structuredClone(before)
  for (const change of changes) {
    if (change.op === 'foreign' || change.op === 'superseded') continue
    if (!Object.hasOwn(after, change.root)) put(after, change.root, {})
    const root = after[change.root]!
    const entry = root[change.id] as Record<string, unknown>
    if (change.op === 'create') put(root, change.id, {})
    else if (change.op === 'remove') delete root[change.id]
    else if (change.op === 'set') put(entry, change.key, change.value)
    else if (change.op === 'unset') delete entry[change.key]
  }
  return Object.fromEntries(Object.entries(after).filter(([, entries]) => Object.keys(entries).length > 0))
}

const isClean = (changes: Change[]) => changes.every(({ op }) => op !== 'foreign' && op !== 'replace')

/** What inspection promises for an update that it lets through. */
const expectTrue = (before: Uint8Array, bytes: Uint8Array, what: string) => {
  const doc = docWith(before)
  const inspection = inspect(bytes, doc, boardChanges)
  if (inspection.verdict !== 'new' || !isClean(inspection.changes)) return inspection.verdict
  const seen = contents(doc)
  Y.applyUpdate(doc, inspection.update)
  expect({ structs: doc.store.pendingStructs, ds: doc.store.pendingDs }, what).toEqual({
    structs: null,
    ds: null,
  })
  expect(contents(doc), what).toEqual(expected(seen, inspection.changes))
  expect(inspect(inspection.update, doc, boardChanges), what).toEqual({ verdict: 'known' })
  return 'new'
}

describe('inspection', () => {
  it.each(seeds)('S2 names exactly what honest updates do (seed %i)', (seed) => {
    const random = new Random(seed)
    for (const [index, { before, update }] of arrivals(random).entries()) {
      const doc = docWith(before)
      const inspection = inspect(update, doc, boardChanges)
      expect(['new', 'known'], `seed ${seed}, update ${index}`).toContain(inspection.verdict)
      if (inspection.verdict !== 'new') continue
      expect(isClean(inspection.changes), `seed ${seed}, update ${index}`).toBe(true)
      expectTrue(before, update, `seed ${seed}, update ${index}`)
      const whole = docWith(before)
      Y.applyUpdate(whole, update)
      Y.applyUpdate(doc, inspection.update)
      expect(contents(doc)).toEqual(contents(whole))
      expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(whole))
    }
  })

  it.each(seeds)(
    'S2 S3 lets no damaged update through that throws, stays pending or does something unnamed (seed %i)',
    (seed) => {
      const random = new Random(seed)
      const found = arrivals(random)
      const updates = found.map(({ update }) => update)
      const verdicts: Record<string, number> = { known: 0, incomplete: 0, refused: 0, new: 0 }
      for (let mutant = 0; mutant < mutantsPerSeed; mutant++) {
        const { before, update } = random.pick(found)
        const mutated = random.pick([mutateBytes, mutateStructs])(update, random, updates)
        verdicts[expectTrue(before, mutated, `seed ${seed}, mutant ${mutant}`)]!++
      }
      for (const [verdict, times] of Object.entries(verdicts)) expect(times, verdict).toBeGreaterThan(10)
    },
  )

  const structs = (count: number) => [
    1,
    ...varUint(count),
    7,
    0,
    ...Array<number[]>(count).fill([0, 1]).flat(),
  ]
  const deletions = (count: number) => [
    0,
    1,
    7,
    ...varUint(count),
    ...Array<number[]>(count).fill([1, 1]).flat(),
  ]

  it.each([
    ['too-many-structs', structs(100_001)],
    ['too-many-deletions', deletions(500_001)],
  ])('S2 stops reading an update at %s, whatever comes behind', (code, bytes) => {
    // What is behind is no update any more: whoever reads to the end finds that instead.
    const endless = Uint8Array.from([...bytes.slice(0, -2), 255, 255, 255, 255])
    expect(inspect(endless, new Y.Doc(), boardChanges)).toMatchObject({
      verdict: 'refused',
      refusal: { code },
    })
  })
})

const varUint = (value: number): number[] => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, value)
  return [...encoding.toUint8Array(encoder)]
}
