'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { failureText } from '@/components/messages/failureText'
import { formatMoment } from '@/components/messages/formatMoment'
import { useLocale } from '@/components/messages/useLocale'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { useToast } from '@/components/ui/Toasts'
import type { Result } from '@/server/actions/Result'
import { endMySession, endOtherSessions } from '@/server/people/actions'
import type { MySession } from '@/server/people/readAccount'

/** Where one has signed in: each can be ended from here, or all but this one. */
export const Sessions = ({ sessions, timeZone }: { sessions: MySession[]; timeZone: string }) => {
  const t = useTranslate()
  const locale = useLocale()
  const router = useRouter()
  const toast = useToast()
  const [ending, setEnding] = useState(false)

  const end = async <Value,>(work: () => Promise<Result<Value>>, words: (value: Value) => string) => {
    setEnding(true)
    const result = await work().catch(() => null)
    setEnding(false)
    if (!result?.ok) return toast({ text: failureText(t, result), danger: true })
    toast({ text: words(result.value) })
    router.refresh()
  }
  const nameOf = ({ device }: MySession) => device ?? t('account.unknownDevice')
  const timeOf = ({ createdAt }: MySession) => formatMoment(createdAt, locale, timeZone)
  return (
    <>
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2 text-sm">
            <div className="min-w-0 flex-1">
              <p className="font-medium">
                {nameOf(session)}
                {session.here && (
                  <span className="ml-2 rounded-full bg-done-tint px-2 py-0.5 text-2xs text-done">
                    {t('account.here')}
                  </span>
                )}
              </p>
              <p className="text-2xs text-soft numeric">
                {t('account.since', { time: timeOf(session) })}
                {session.sharedComputer && `, ${t('account.shared')}`}
              </p>
            </div>
            {!session.here && (
              <Button
                aria-label={t('account.endNamed', { device: nameOf(session), time: timeOf(session) })}
                disabled={ending}
                onClick={() =>
                  void end(
                    () => endMySession({ sessionId: session.id }),
                    () => t('account.endedOne', { device: nameOf(session) }),
                  )
                }
              >
                {t('account.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button
          className="mt-3"
          disabled={ending}
          onClick={() => void end(endOtherSessions, ({ ended }) => t('account.ended', { count: ended }))}
        >
          {t('account.endOthers')}
        </Button>
      )}
    </>
  )
}
