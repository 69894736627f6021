import { readDeviceKey } from '@/server/device/actions'
import { Device, type DeviceOwner } from './Device'

export type DeviceUser = Pick<DeviceOwner, 'accountId' | 'sharedComputer'>

const readKey = async (): Promise<string> => {
  const key = await readDeviceKey()
  if (!key.ok) throw new Error(key.code)
  return key.value
}

const made = new Map<string, Device>()

/** The device of somebody, the same one for all pages of a tab. On the server, which draws for everybody, a new one. */
export const deviceOf = ({ accountId, sharedComputer }: DeviceUser): Device => {
  const device = () => new Device({ accountId, sharedComputer, readKey })
  if (typeof window === 'undefined') return device()
  const key = `${accountId}/${String(sharedComputer)}`
  const known = made.get(key) ?? device()
  made.set(key, known)
  return known
}
