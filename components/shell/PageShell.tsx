import type { ReactNode } from 'react'
import { DeviceKeeper } from '@/components/device/DeviceKeeper'
import type { Me } from '@/server/people/readMe'
import { Header } from './Header'

/** A page of somebody who is signed in: the head, and the content below it. */
export const PageShell = (props: { me: Me; head?: ReactNode; children: ReactNode }) => {
  const { me } = props
  return (
    <DeviceKeeper user={{ accountId: me.accountId, sharedComputer: me.sharedComputer }}>
      <Header name={me.name} organisations={me.organisations.map(({ id, shortName }) => ({ id, shortName }))}>
        {props.head}
      </Header>
      <main id="main" data-account={me.accountId}>
        {props.children}
      </main>
    </DeviceKeeper>
  )
}
