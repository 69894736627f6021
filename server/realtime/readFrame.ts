import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

/** The message types of the Hocuspocus protocol that a client may send. */
const types = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, syncReply: 4, close: 7 } as const

/** Longer than any document's name with a provider's session id behind it. */
const longestAddress = 300
const longestToken = 1_000
const largestAwareness = 4_096
/** Tens of thousands of clients. It is read before anybody has shown a ticket, and 8 MiB of it take seconds. */
const largestStateVector = 512 * 1024

/** `address`: the document's `name`, perhaps with a provider's session id behind it. */
export type Frame = { address: string; name: string; type: keyof typeof types }

/**
 * Reads the outside of a frame: null where no client of ours sends such a one. What comes through, Hocuspocus decodes
 * without an error; whether the content of an update is any good is seen when it is its turn.
 */
export const readFrame = (bytes: Uint8Array): Frame | null => {
  try {
    const decoder = decoding.createDecoder(bytes)
    const address = decoding.readVarString(decoder)
    const number = decoding.readVarUint(decoder)
    const type = (Object.keys(types) as (keyof typeof types)[]).find((name) => types[name] === number)
    if (!type || address.length > longestAddress || !isWhole[type](decoder)) return null
    return { address, name: address.split('\0', 1)[0] ?? '', type }
  } catch {
    return null
  }
}

type Check = (decoder: decoding.Decoder) => boolean

const isSync: Check = (decoder) => {
  const step = decoding.readVarUint(decoder)
  const payload = decoding.readVarUint8Array(decoder)
  if (step === 0) return payload.length <= largestStateVector && Y.decodeStateVector(payload) instanceof Map
  return (step === 1 || step === 2) && payload.length >= 2
}

const isAwareness: Check = (decoder) => {
  const update = decoding.readVarUint8Array(decoder)
  if (update.length > largestAwareness) return false
  const inner = decoding.createDecoder(update)
  for (let states = decoding.readVarUint(inner); states > 0; states--) {
    decoding.readVarUint(inner)
    decoding.readVarUint(inner)
    const state: unknown = JSON.parse(decoding.readVarString(inner))
    if (typeof state !== 'object') return false
  }
  return true
}

const isAuth: Check = (decoder) =>
  decoding.readVarUint(decoder) === 0 && decoding.readVarString(decoder).length <= longestToken

const isWhole: Record<keyof typeof types, Check> = {
  sync: isSync,
  syncReply: isSync,
  awareness: isAwareness,
  auth: isAuth,
  queryAwareness: () => true,
  close: () => true,
}
