import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Deletion } from '@/server/documents/inspect/decodeUpdate'
import type { NewStruct } from '@/server/documents/inspect/orderStructs'

/**
 * Encodes what is new in an update, and nothing else, as one update (V1): the log never holds a byte that was not
 * understood, and what clients send again after a reconnect is not stored again (S4).
 */
export const encodeNew = (structs: NewStruct[], deletions: Deletion[]): Uint8Array => {
  const encoder = new Y.UpdateEncoderV1()
  const runs = groupByClient(structs, ({ struct }) => struct.id.client)
  encoding.writeVarUint(encoder.restEncoder, runs.size)
  for (const [client, run] of runs) {
    encoding.writeVarUint(encoder.restEncoder, run.length)
    encoder.writeClient(client)
    encoding.writeVarUint(encoder.restEncoder, (run[0]?.struct.id.clock ?? 0) + (run[0]?.offset ?? 0))
    for (const { struct, offset } of run) struct.write(encoder, offset)
  }
  const gone = groupByClient(deletions, ({ client }) => client)
  encoding.writeVarUint(encoder.restEncoder, gone.size)
  for (const [client, ranges] of gone) {
    encoding.writeVarUint(encoder.restEncoder, client)
    encoding.writeVarUint(encoder.restEncoder, ranges.length)
    for (const { clock, end } of ranges) {
      encoder.writeDsClock(clock)
      encoder.writeDsLen(end - clock)
    }
  }
  return encoder.toUint8Array()
}

const groupByClient = <Part>(parts: Part[], clientOf: (part: Part) => number): Map<number, Part[]> => {
  const groups = new Map<number, Part[]>()
  for (const part of parts) {
    const group = groups.get(clientOf(part))
    if (group) group.push(part)
    else groups.set(clientOf(part), [part])
  }
  return groups
}
