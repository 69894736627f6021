import * as Y from 'yjs'
import type { Refusal } from '@/domain/board/Change'
import type { Block, Deletion, Struct } from '@/server/documents/inspect/decodeUpdate'

/** A new struct; of one that is known in part, `offset` clocks are to be skipped. */
export type NewStruct = { struct: Struct; offset: number }

/**
 * The structs that a document does not have yet, causes before effects. `'incomplete'` where they, or the deletions,
 * need something that neither the document nor the update has (S3): applied, they would stay pending for ever.
 */
export const orderStructs = (
  { blocks, deletions }: { blocks: Block[]; deletions: Deletion[] },
  store: Y.Doc['store'],
): NewStruct[] | 'incomplete' | Refusal => {
  const runs = new Map(blocks.map((block) => [block.client, openRun(block, Y.getState(store, block.client))]))
  const known = (client: number) => runs.get(client)?.known ?? Y.getState(store, client)
  const reach = (client: number) => Math.max(runs.get(client)?.end ?? 0, known(client))
  if ([...runs.values()].some((run) => run.isGap)) return 'incomplete'
  if (deletions.some(({ client, end }) => end > reach(client))) return 'incomplete'

  const ordered: NewStruct[] = []
  for (const first of runs.values()) {
    const waiting = [{ run: first, until: first.end }]
    for (let top = waiting.at(-1); top; top = waiting.at(-1)) {
      const { run, until } = top
      const next = run.structs[run.next]
      if (!next || run.known >= until) {
        waiting.pop()
        continue
      }
      const offset = Math.max(0, run.known - next.id.clock)
      const cause = causesOf(next, offset).find(({ client, clock }) => clock >= known(client))
      if (!cause) {
        ordered.push({ struct: next, offset })
        run.known = next.id.clock + next.length
        run.next++
      } else if (cause.clock >= reach(cause.client)) return 'incomplete'
      else {
        const causing = runs.get(cause.client)
        if (!causing || waiting.some((other) => other.run === causing))
          return { code: 'malformed', where: 'causes in a circle' }
        waiting.push({ run: causing, until: cause.clock + 1 })
      }
    }
  }
  return ordered
}

/** What is left of a block after what is known: its next struct, and the clock up to which all is known. */
const openRun = ({ clock, end, structs }: Block, known: number) => ({
  structs,
  end,
  known,
  next: structs.findIndex((struct) => struct.id.clock + struct.length > known),
  isGap: clock > known,
})

/** The ids that have to be there before a struct can be. Where its head is known, it hangs on that head instead. */
const causesOf = (struct: Struct, offset: number): Y.ID[] => {
  if (!(struct instanceof Y.Item)) return []
  const { origin, rightOrigin, parent } = struct
  return [offset > 0 ? null : origin, rightOrigin, offset > 0 ? null : parent].filter(
    (cause): cause is Y.ID => cause instanceof Y.ID,
  )
}
