'use server'

import { cookies, headers } from 'next/headers'
import { callAction } from '@/server/actions/callAction'
import type { Result } from '@/server/actions/Result'
import { isSecure } from '@/server/http/isSecure'
import { changePassword as change } from '@/server/people/changePassword'
import { closeSession } from '@/server/people/closeSession'
import { endMySession as endOne } from '@/server/people/endMySession'
import { endOtherSessions as endOthers } from '@/server/people/endOtherSessions'
import { sessionCookieName } from '@/server/session'

/**
 * Signs out of this browser: the session row ends first, then the cookie goes. Where the row could not be ended the
 * cookie stays, so that nobody believes to be out who is not; without a living session one is out already.
 */
export const signOut = async (): Promise<Result<void>> => {
  const closed = await callAction(closeSession)
  if (!closed.ok && closed.code !== 'noSession') return closed
  const secure = isSecure(await headers())
  const cookie = { httpOnly: true, sameSite: 'lax', path: '/', maxAge: 0, secure } as const
  ;(await cookies()).set(sessionCookieName(secure), '', cookie)
  return { ok: true, value: undefined }
}

/** Changes one's own password and ends all other sessions; gives how many have ended. */
export const changePassword = async (input: unknown): Promise<Result<{ ended: number }>> =>
  callAction(change, input)

/** Ends one of one's own sessions. */
export const endMySession = async (input: unknown): Promise<Result<void>> => callAction(endOne, input)

/** Signs out everywhere but here; gives how many sessions have ended. */
export const endOtherSessions = async (): Promise<Result<{ ended: number }>> => callAction(endOthers)
