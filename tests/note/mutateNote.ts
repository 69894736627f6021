import * as Y from 'yjs'
import type { Random } from '@/tests/random'
import { encodeStructs } from '@/tests/sync/mutate'

const contentsToTry: ((random: Random) => Y.Item['content'])[] = [
  (random) =>
    new Y.ContentType(
      new Y.XmlElement(random.pick(['paragraph', 'table', 'listItem', 'text', 'doc', 'image'])),
    ),
  (random) =>
    new Y.ContentType(new Y.XmlElement(random.pick(['__proto__', 'constructor', 'mention', 'tableCell']))),
  () => new Y.ContentType(new Y.XmlText()),
  () => new Y.ContentType(new Y.XmlFragment()),
  () => new Y.ContentType(new Y.XmlHook('hook')),
  () => new Y.ContentType(new Y.Text()),
  () => new Y.ContentString('x\0y'),
  () => new Y.ContentString('текст'),
  () => new Y.ContentEmbed({ image: 'https://elsewhere.example/a.png' }),
  (random) =>
    new Y.ContentFormat(
      random.pick(['bold', 'bold--abcdefgh', 'code', '__proto__']),
      random.pick<object>([{}, { a: 1 }, []]),
    ),
  (random) =>
    new Y.ContentFormat('link', { href: random.pick(['javascript:alert(1)', 'https://a.example', 7]) }),
  (random) => new Y.ContentAny([random.pick([2, 7, 'yes', true, null, { a: 1 }])]),
  (random) => new Y.ContentDeleted(1 + random.below(3)),
]

const changes: ((item: Y.Item, random: Random, ids: Y.ID[]) => void)[] = [
  (item, random) => (item.content = random.pick(contentsToTry)(random)),
  (item, random) => (item.content = random.pick(contentsToTry)(random)),
  (item, random, ids) => Object.assign(item, { origin: random.pick(ids), rightOrigin: random.pick(ids) }),
  (item, random) =>
    Object.assign(item, {
      origin: null,
      rightOrigin: null,
      parent: random.pick(['default', 'cards', '__proto__']),
      parentSub: random.pick([null, null, 'level']),
    }),
  (item, random, ids) => Object.assign(item, { origin: null, rightOrigin: null, parent: random.pick(ids) }),
  (item, random) =>
    (item.parentSub = random.pick([null, 'level', 'checked', 'colspan', 'onclick', '__proto__'])),
]

/** Changes one struct of an update to something that notes have or do not have, and encodes it well again. */
export const mutateNote = (bytes: Uint8Array, random: Random, others: Uint8Array[]): Uint8Array => {
  const { structs, ds } = Y.decodeUpdate(bytes)
  const ids = [...structs, ...Y.decodeUpdate(random.pick(others)).structs].map(({ id }) => id)
  const items = structs.filter((struct) => struct instanceof Y.Item)
  if (items.length > 0) random.pick(changes)(random.pick(items), random, ids)
  return encodeStructs(structs, ds)
}
