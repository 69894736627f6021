import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Random } from '@/tests/random'

type Mutation = (bytes: Uint8Array, random: Random, others: Uint8Array[]) => Uint8Array

const flip: Mutation = (bytes, random) => {
  const changed = bytes.slice()
  for (let times = 1 + random.below(3); times > 0; times--)
    changed[random.below(changed.length)] = random.below(256)
  return changed
}
const cut: Mutation = (bytes, random) => bytes.slice(0, random.below(bytes.length))
const insert: Mutation = (bytes, random) => {
  const at = random.below(bytes.length)
  return Uint8Array.from([...bytes.slice(0, at), random.below(256), ...bytes.slice(at)])
}
const repeat: Mutation = (bytes, random) => {
  const at = random.below(bytes.length)
  const part = bytes.slice(at, at + 1 + random.below(20))
  return Uint8Array.from([...bytes.slice(0, at), ...part, ...part, ...bytes.slice(at + part.length)])
}
const graft: Mutation = (bytes, random, others) => {
  const other = random.pick(others)
  return Uint8Array.from([
    ...bytes.slice(0, random.below(bytes.length)),
    ...other.slice(random.below(other.length)),
  ])
}

/** Damages the bytes of an update somewhere. */
export const mutateBytes: Mutation = (bytes, random, others) =>
  random.pick([flip, flip, flip, cut, insert, repeat, graft])(bytes, random, others)

type Struct = Y.Item | Y.GC

const contentsToTry: ((random: Random) => Y.Item['content'])[] = [
  () => new Y.ContentAny([{ ['__proto__']: { admin: true } }]),
  () => new Y.ContentAny([JSON.parse('{"__proto__": {"kind": "text", "text": "x"}}')]),
  () => new Y.ContentAny(['done|a0']),
  () => new Y.ContentAny(['x'.repeat(6000)]),
  () => new Y.ContentAny([1, 2]),
  () => new Y.ContentAny([undefined]),
  () => new Y.ContentAny(['\u0000']),
  () => new Y.ContentString('text'),
  () => new Y.ContentBinary(new Uint8Array(3)),
  () => new Y.ContentType(new Y.Map()),
  () => new Y.ContentType(new Y.Array()),
  () => new Y.ContentType(new Y.Text()),
  () => new Y.ContentDoc(new Y.Doc()),
  (random) => new Y.ContentDeleted(1 + random.below(4)),
]

const structMutations: ((item: Y.Item, random: Random, ids: Y.ID[]) => void)[] = [
  (item, random, ids) => (item.origin = random.pick(ids)),
  (item, random, ids) => (item.rightOrigin = random.pick(ids)),
  (item, random, ids) => Object.assign(item, { origin: null, rightOrigin: null, parent: random.pick(ids) }),
  (item, random) =>
    Object.assign(item, {
      origin: null,
      parent: random.pick(['cards', 'sections', 'notes', '__proto__']),
      parentSub: random.pick([item.parentSub, 'x', '__proto__', null]),
    }),
  (item, random) =>
    (item.parentSub = random.pick(['title', 'place', 'stage', '__proto__', 'constructor', 'x'])),
  (item) => (item.parentSub = null),
  (item, random) => (item.content = random.pick(contentsToTry)(random)),
]

/** Changes a struct, a deletion or a client of an update, and encodes it as well-formed bytes again. */
export const mutateStructs: Mutation = (bytes, random, others) => {
  const { structs, ds } = Y.decodeUpdate(bytes)
  const foreign = Y.decodeUpdate(random.pick(others)).structs
  const ids = [...structs, ...foreign].map(({ id }) => Y.createID(id.client, id.clock + random.below(2)))
  const items = structs.filter((struct) => struct instanceof Y.Item)
  const choice = random.below(10)
  if (choice < 6 && items.length > 0) random.pick(structMutations)(random.pick(items), random, ids)
  else if (choice === 6 && ids.length > 0) {
    const { client, clock } = random.pick(ids)
    ds.clients.set(client, [{ clock, len: 1 + random.below(3) }])
  } else if (choice === 7) structs.splice(random.below(structs.length), 1)
  else if (choice === 8)
    structs.splice(0, structs.length, ...structs.filter((struct) => struct.id.client % 2 === 0))
  else ds.clients.clear()
  return encodeStructs(structs, ds, choice === 9 && random.chance(0.5) ? random.below(2 ** 32) : null)
}

/** Writes structs and deletions as one well-formed update, all under the client id `forged` where it is given. */
export const encodeStructs = (
  structs: Struct[],
  ds: ReturnType<typeof Y.createDeleteSet>,
  forged: number | null = null,
): Uint8Array => {
  const encoder = new Y.UpdateEncoderV1()
  const clients = [...new Set(structs.map(({ id }) => id.client))]
  encoding.writeVarUint(encoder.restEncoder, clients.length)
  for (const client of clients) {
    const run = structs.filter(({ id }) => id.client === client)
    encoding.writeVarUint(encoder.restEncoder, run.length)
    encoder.writeClient(forged ?? client)
    encoding.writeVarUint(encoder.restEncoder, run[0]?.id.clock ?? 0)
    for (const struct of run) struct.write(encoder, 0)
  }
  encoding.writeVarUint(encoder.restEncoder, ds.clients.size)
  for (const [client, ranges] of ds.clients) {
    encoding.writeVarUint(encoder.restEncoder, client)
    encoding.writeVarUint(encoder.restEncoder, ranges.length)
    for (const { clock, len } of ranges) {
      encoder.writeDsClock(clock)
      encoder.writeDsLen(len)
    }
  }
  return encoder.toUint8Array()
}
