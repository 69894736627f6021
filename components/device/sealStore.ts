import type { DeviceStore, KeptUpdate } from './DeviceStore'

const nonceBytes = 12

/** The key of an account for what it leaves on a shared computer; it is nowhere but in the memory of this page. */
export const importKey = (bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])

const seal = async (key: CryptoKey, plain: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => {
  const iv = crypto.getRandomValues(new Uint8Array(nonceBytes))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, Uint8Array.from(plain))
  const bytes = new Uint8Array(nonceBytes + sealed.byteLength)
  bytes.set(iv)
  bytes.set(new Uint8Array(sealed), nonceBytes)
  return bytes
}

const unseal = async (key: CryptoKey, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> => {
  const iv = bytes.subarray(0, nonceBytes)
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes.subarray(nonceBytes)))
}

/**
 * A store for a computer that others use too (S17d): what the server has is not kept at all, what it has not is kept
 * sealed, and nothing tells what it is about. Edits that cannot be unsealed are not given.
 */
export const sealStore = (store: DeviceStore, key: CryptoKey): DeviceStore => ({
  ...store,
  describe: (document) => store.describe({ ...document, about: null, isWhole: false }),
  read: async (name) => {
    const rows = await store.read(name)
    const read = await Promise.allSettled(
      rows.map(async (row): Promise<KeptUpdate> => ({ ...row, update: await unseal(key, row.update) })),
    )
    return read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  },
  add: async (name, update, isEdit) => (isEdit ? store.add(name, await seal(key, update), true) : 0),
  settle: (ids) => store.remove(ids),
  merge: () => Promise.resolve(),
  drop: (name) => store.drop(name),
})
