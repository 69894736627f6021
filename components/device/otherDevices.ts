import type { Device } from './Device'
import { createDatabaseStore } from './createDatabaseStore'
import { deviceOf, type DeviceUser } from './deviceOf'
import { deleteDatabase, ourDatabases } from './openDatabase'
import { dropPages } from './keptPages'

/** Whether a database holds edits that the server has not acknowledged. */
const holdsEdits = async (name: string): Promise<boolean> => {
  const store = await createDatabaseStore(name, () => undefined)
  const documents = await store.documents()
  const updates = await Promise.all(documents.map((document) => store.read(document.name)))
  store.close()
  return updates.flat().some(({ isEdit }) => isEdit)
}

/**
 * Takes away what others have left readable on this device, as far as the server has it; gives the databases that it
 * has not. What is sealed stays: its owner alone can read it, and sends it when signing in again (S17d).
 */
export const wipeOthers = async ({ accountId }: DeviceUser): Promise<string[]> => {
  await dropPages((owner) => owner !== accountId)
  const readable = (await ourDatabases()).filter((one) => one.accountId !== accountId && !one.sealed)
  const waiting: string[] = []
  for (const { name } of readable) {
    if (await holdsEdits(name)) waiting.push(name)
    else await deleteDatabase(name)
  }
  return waiting
}

/**
 * What the same person has left on this device in the other way: before it was said to be shared, or while it was.
 * Null where there is nothing.
 */
export const otherDeviceOf = async ({ accountId, sharedComputer }: DeviceUser): Promise<Device | null> => {
  const there = (await ourDatabases()).some(
    (one) => one.accountId === accountId && one.sealed !== sharedComputer,
  )
  return there ? deviceOf({ accountId, sharedComputer: !sharedComputer }) : null
}
