import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { asWritten } from '@/domain/collab/asWritten'
import { examine } from '@/server/documents/inspect/examine'
import { hasPending } from '@/server/documents/applyStored'
import { Random } from '@/tests/random'
import { mutateBytes, mutateStructs } from '@/tests/sync/mutate'
import { drawn, NoteWriter } from './NoteWriter'
import { mutateNote } from './mutateNote'

const seeds = [21, 22, 23, 24, 25, 26]
/** NOTE_MUTANTS=17000 makes a hundred thousand of them. */
const mutantsPerSeed = Number(process.env.NOTE_MUTANTS ?? 1_000)

/** Updates as they arrive at a server from three people some of whom were offline, each with what was there before it. */
const arrivals = (random: Random): { before: Uint8Array; update: Uint8Array }[] => {
  const server = asWritten(new Y.Doc())
  const writers = [1, 2, 3].map((number) => {
    const writer = new NoteWriter()
    writer.doc.clientID = 100 + number + random.below(1000) * 10
    return writer
  })
  const found: { before: Uint8Array; update: Uint8Array }[] = []
  for (let round = 0; round < 80; round++) {
    const writer = random.pick(writers)
    for (let edits = random.chance(0.6) ? 1 : random.below(10); edits > 0; edits--) writer.edit(random)
    if (random.chance(0.3)) continue
    if (random.chance(0.6)) Y.applyUpdate(writer.doc, Y.encodeStateAsUpdate(server))
    const update = Y.encodeStateAsUpdate(writer.doc, Y.encodeStateVector(server))
    found.push({ before: Y.encodeStateAsUpdate(server), update })
    Y.applyUpdate(server, update)
  }
  return found
}

const docWith = (state: Uint8Array) => {
  const doc = asWritten(new Y.Doc())
  Y.applyUpdate(doc, state)
  return doc
}

/** What inspection promises for an update that it lets through: it joins, and every editor draws the note. */
const expectHarmless = (before: Uint8Array, bytes: Uint8Array, what: string): string => {
  const doc = docWith(before)
  const examined = examine.note(bytes, doc)
  if (examined.verdict !== 'new') return examined.verdict
  if (examined.refusal()) return 'notAllowed'
  Y.applyUpdate(doc, examined.update)
  expect(hasPending(doc), what).toBe(false)
  expect([...doc.share.keys()], what).toEqual(['default'])
  expect(examine.note(examined.update, doc), what).toEqual({ verdict: 'known' })
  expect(() => drawn(docWith(Y.encodeStateAsUpdate(doc))), what).not.toThrow()
  return 'new'
}

/** Every character that is in a note, drawn or not. */
const written = (type: Y.XmlFragment | Y.XmlElement): string =>
  type
    .toArray()
    .map((child) => (child instanceof Y.XmlElement ? written(child) : textOf(child as Y.XmlText)))
    .join('')
const textOf = (text: Y.XmlText): string =>
  (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('')

describe('inspection of a note', () => {
  it.each(seeds)('S2 lets everything through that editors write, merged in any way (seed %i)', (seed) => {
    const random = new Random(seed)
    for (const [index, { before, update }] of arrivals(random).entries())
      expect(['new', 'known'], `seed ${seed}, update ${index}`).toContain(
        expectHarmless(before, update, `seed ${seed}, update ${index}`),
      )
  })

  it.each(seeds)('the editor draws every character, however edits were merged (seed %i)', (seed) => {
    for (const [index, { before, update }] of arrivals(new Random(seed)).entries()) {
      const doc = docWith(before)
      Y.applyUpdate(doc, update)
      const all = written(doc.getXmlFragment('default'))
      expect(drawn(doc).textContent, `seed ${seed}, update ${index}`).toBe(all)
    }
  })

  it.each(seeds)('S2 S3 lets no damaged update through that does harm (seed %i)', (seed) => {
    const random = new Random(seed)
    const found = arrivals(random)
    const updates = found.map(({ update }) => update)
    const verdicts: Record<string, number> = { known: 0, incomplete: 0, refused: 0, notAllowed: 0, new: 0 }
    for (let mutant = 0; mutant < mutantsPerSeed; mutant++) {
      const { before, update } = random.pick(found)
      const mutated = random.pick([mutateBytes, mutateStructs, mutateNote])(update, random, updates)
      verdicts[expectHarmless(before, mutated, `seed ${seed}, mutant ${mutant}`)]!++
    }
    for (const [verdict, times] of Object.entries(verdicts)) expect(times, verdict).toBeGreaterThan(5)
  })
})
