import * as decoding from 'lib0/decoding'

const sync = 0
const syncReply = 4
const syncStatus = 8
const step2 = 1
const update = 2

/**
 * What a frame of the protocol means for what is saved (docs/protocol.md): `all` carries everything that the other
 * side lacks, `edit` one update, `saved` and `refused` answer the oldest of these; null for every other frame.
 */
export type FrameKind = 'all' | 'edit' | 'saved' | 'refused'

export const frameKind = (bytes: Uint8Array): FrameKind | null => {
  const decoder = decoding.createDecoder(bytes)
  // A ping stands alone, without the name of a document.
  if (bytes.length < 3) return null
  decoding.readVarString(decoder)
  switch (decoding.readVarUint(decoder)) {
    case sync:
    case syncReply: {
      const step = decoding.readVarUint(decoder)
      return step === step2 ? 'all' : step === update ? 'edit' : null
    }
    case syncStatus:
      return decoding.readVarUint(decoder) === 1 ? 'saved' : 'refused'
    default:
      return null
  }
}
