import * as Y from 'yjs'
import type { Refusal } from '@/domain/board/Change'
import { maxClients, maxClock, maxDeletions, maxStructs } from '@/server/documents/inspect/limits'

export type Struct = Y.Item | Y.GC

/** What one client wrote: a run of structs without gaps, from `clock` up to `end`. */
export type Block = { client: number; clock: number; end: number; structs: Struct[] }

/** A run of deleted clocks of one client, from `clock` up to `end`. */
export type Deletion = { client: number; clock: number; end: number }

export type DecodedUpdate = { blocks: Block[]; deletions: Deletion[]; hasGaps: boolean }

/**
 * Decodes a Yjs update (V1), whatever the bytes are. Refuses what no Yjs client writes and what Yjs itself would read
 * in another way than we do: two runs of one client, empty structs, numbers out of range, far too much of anything.
 */
export const decodeUpdate = (bytes: Uint8Array): DecodedUpdate | Refusal => {
  let decoded: ReturnType<typeof Y.decodeUpdate>
  try {
    decoded = Y.decodeUpdateV2(bytes, CountingDecoder)
  } catch (error) {
    return error instanceof TooMany ? error.refusal : { code: 'malformed', where: 'bytes' }
  }
  const blocks = blocksOf(decoded.structs)
  if (new Set(blocks.map(({ client }) => client)).size < blocks.length)
    return { code: 'malformed', where: 'client twice' }
  if (blocks.length > maxClients) return { code: 'too-many-clients', where: 'structs' }
  if (decoded.structs.some((struct) => struct.length < 1)) return { code: 'malformed', where: 'empty struct' }
  const deletions = deletionsOf(decoded.ds)
  if ([...blocks, ...deletions].some(({ end }) => end > maxClock))
    return { code: 'malformed', where: 'clock' }
  return { blocks, deletions, hasGaps: decoded.structs.some((struct) => struct instanceof Y.Skip) }
}

class TooMany extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

/** Gives up at the first one too many: 8 MiB can name millions, and nobody else's keystroke waits for all of them. */
class CountingDecoder extends Y.UpdateDecoderV1 {
  private structs = 0
  private deletions = 0

  override readInfo(): number {
    if (++this.structs > maxStructs) throw new TooMany({ code: 'too-many-structs', where: 'structs' })
    return super.readInfo()
  }

  override readDsClock(): number {
    if (++this.deletions > maxDeletions) throw new TooMany({ code: 'too-many-deletions', where: 'deletions' })
    return super.readDsClock()
  }
}

const blocksOf = (structs: Struct[]): Block[] => {
  const blocks: Block[] = []
  for (const struct of structs) {
    const { client, clock } = struct.id
    const last = blocks.at(-1)
    if (last?.client === client && last.end === clock) {
      last.structs.push(struct)
      last.end = clock + struct.length
    } else blocks.push({ client, clock, end: clock + struct.length, structs: [struct] })
  }
  return blocks
}

const deletionsOf = (deleteSet: ReturnType<typeof Y.createDeleteSet>): Deletion[] =>
  [...deleteSet.clients].flatMap(([client, ranges]) =>
    ranges.filter(({ len }) => len > 0).map(({ clock, len }) => ({ client, clock, end: clock + len })),
  )
