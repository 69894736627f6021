'use client'

import { LockKeyhole } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { openLinks } from '@/components/realtime/openLinks'
import { signOut } from '@/server/people/actions'
import { useIdle } from './useIdle'

/** How often is looked whether the page can be left, in ms. */
const pause = 1_000

/**
 * On a computer that others use: after ten minutes without a touch nothing of the page is left, the session ends, and
 * one has to sign in again (S17d). What the server has not yet is sealed on the device; where it cannot be, the page
 * waits until it is sent.
 */
export const IdleLock = ({ children }: { children: ReactNode }) => {
  const isIdle = useIdle()
  return isIdle ? <Locked /> : children
}

const holdsUnsent = (): boolean =>
  [...openLinks].some((link) => {
    const state = link.getState()
    return state !== null && state.unsaved > 0 && !state.isKept
  })

const Locked = () => {
  const t = useTranslate()
  const [state, setState] = useState<'leaving' | 'unsent' | 'offline'>('leaving')
  useEffect(() => {
    let isAsking = false
    const leave = async () => {
      if (isAsking) return
      if (holdsUnsent()) return setState('unsent')
      isAsking = true
      const isOut = await signOut().then(
        ({ ok }) => ok,
        () => false,
      )
      isAsking = false
      if (!isOut) return setState('offline')
      for (const link of openLinks) link.letGo()
      const back = encodeURIComponent(location.pathname + location.search)
      location.replace(`/sign-in?locked=1&callbackUrl=${back}`)
    }
    void leave()
    const timer = setInterval(() => void leave(), pause)
    return () => clearInterval(timer)
  }, [])
  return (
    <main id="main" className="mx-auto grid max-w-md gap-3 px-4 py-20" role="alert">
      <LockKeyhole size={28} aria-hidden className="text-soft" />
      <h1 className="text-2xl font-semibold tracking-tight">{t('lock.title')}</h1>
      <p className="text-sm text-soft">{t('lock.text')}</p>
      {state !== 'leaving' && <p className="text-sm">{t(`lock.${state}`)}</p>}
    </main>
  )
}
