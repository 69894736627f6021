'use client'

import { useEffect, useState, type ReactNode } from 'react'
import { DeviceContext } from './DeviceContext'
import { deviceOf, type DeviceUser } from './deviceOf'
import { IdleLock } from './IdleLock'
import { OthersQuestion } from './OthersQuestion'
import { dismissWorker, dropPages } from './keptPages'
import { otherDeviceOf, wipeOthers } from './otherDevices'
import { sendUnsent } from './sendUnsent'

/** Sends what this person left here earlier, in whichever way; what was kept in the other way is then forgotten. */
const sendAll = async (user: DeviceUser): Promise<void> => {
  await sendUnsent(deviceOf(user))
  const other = await otherDeviceOf(user)
  if (!other) return
  await sendUnsent(other)
  if ((await other.unsent()).length === 0) await other.forget()
}

/**
 * What a page of somebody who is signed in does about this device (S17): it takes away what others have left, sends
 * what was left unsent, and on a computer that others use it locks itself.
 */
export const DeviceKeeper = ({ user, children }: { user: DeviceUser; children: ReactNode }) => {
  const { accountId, sharedComputer } = user
  const [others, setOthers] = useState<string[]>([])
  useEffect(() => {
    const me = { accountId, sharedComputer }
    if (sharedComputer) Promise.all([dropPages(() => true), dismissWorker()]).catch(() => undefined)
    // A browser that keeps nothing has nothing to be taken away either.
    wipeOthers(me).then(setOthers, () => undefined)
    sendAll(me).catch(() => undefined)
  }, [accountId, sharedComputer])
  const page = (
    <DeviceContext value={deviceOf(user)}>
      {children}
      {others.length > 0 && <OthersQuestion databases={others} onSettled={() => setOthers([])} />}
    </DeviceContext>
  )
  return sharedComputer ? <IdleLock>{page}</IdleLock> : page
}
