'use client'

import { useState } from 'react'
import { failureText } from '@/components/messages/failureText'
import { useTranslate } from '@/components/messages/useTranslate'
import type { Result } from '@/server/actions/Result'

/**
 * Sends a form through a server action: `done` hears of success, `failure` is the sentence for whatever came instead,
 * no connection included. While it is on its way the form does not send again.
 */
export const useSend = <Value>(
  action: (input: unknown) => Promise<Result<Value>>,
  done: (value: Value) => void,
) => {
  const t = useTranslate()
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const send = async (input: unknown): Promise<void> => {
    if (sending) return
    setSending(true)
    setFailure(null)
    const result = await action(input).catch(() => null)
    setSending(false)
    if (result?.ok) return done(result.value)
    setFailure(failureText(t, result))
  }
  return { send, sending, failure }
}
