'use client'

import { useEffect, useState } from 'react'
import { failureText } from '@/components/messages/failureText'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { readInvitation } from '@/server/invitations/actions'
import type { InvitationView } from '@/server/invitations/readInvitation'
import { AcceptForm } from './AcceptForm'
import { InvitationGone } from './InvitationGone'

type State =
  | { kind: 'reading' }
  | { kind: 'gone' }
  | { kind: 'failed'; text: string }
  | { kind: 'open'; token: string; invitation: InvitationView }

/** The secret of the link: what stands behind the #, which the browser has sent to nobody. */
const tokenOfPage = () => location.hash.slice(1)

/** What stands behind a link: the invitation, or that there is none. `signedInAs`: whose session this browser has open. */
export const AcceptInvitation = ({ signedInAs }: { signedInAs: string | null }) => {
  const t = useTranslate()
  const [state, setState] = useState<State>({ kind: 'reading' })
  const [attempt, setAttempt] = useState(0)

  // Another link pasted into the same tab changes nothing but what stands behind the #.
  useEffect(() => {
    const again = () => setAttempt((count) => count + 1)
    window.addEventListener('hashchange', again)
    return () => window.removeEventListener('hashchange', again)
  }, [])

  useEffect(() => {
    let isPresent = true
    const token = tokenOfPage()
    const read = async () => {
      const result = await readInvitation({ token }).catch(() => null)
      if (!isPresent) return
      if (result?.ok) return setState({ kind: 'open', token, invitation: result.value })
      const isGone = result?.code === 'notFound' || result?.code === 'invalid'
      setState(isGone ? { kind: 'gone' } : { kind: 'failed', text: failureText(t, result) })
    }
    void read()
    return () => {
      isPresent = false
    }
  }, [attempt, t])

  switch (state.kind) {
    case 'reading':
      return (
        <p role="status" className="text-soft">
          {t('invitation.reading')}
        </p>
      )
    case 'gone':
      return <InvitationGone />
    case 'failed':
      return (
        <>
          <p role="alert" className="text-sm text-danger">
            {state.text}
          </p>
          <Button className="mt-4" onClick={() => setAttempt(attempt + 1)}>
            {t('common.retry')}
          </Button>
        </>
      )
    case 'open':
      return (
        <AcceptForm
          key={state.token}
          token={state.token}
          invitation={state.invitation}
          signedInAs={signedInAs}
          onGone={() => setState({ kind: 'gone' })}
        />
      )
  }
}
