import type { ReactNode } from 'react'
import type { Me } from '@/server/people/readMe'
import { Header } from './Header'

/** A page of somebody who is signed in: the head, and the content below it. */
export const PageShell = (props: { me: Me; head?: ReactNode; children: ReactNode }) => {
  const { me } = props
  return (
    <>
      <Header name={me.name} organisations={me.organisations.map(({ id, shortName }) => ({ id, shortName }))}>
        {props.head}
      </Header>
      <main id="main">{props.children}</main>
    </>
  )
}
