import { notFound, redirect } from 'next/navigation'
import type { Result } from '@/server/actions/Result'
import { PageFailure } from './PageFailure'

/** The value of an answer on a page at `path`: signs in where the session has ended, and is not found where refused. */
export const valueOf = <Value>(result: Result<Value>, path: string): Value => {
  if (result.ok) return result.value
  switch (result.code) {
    case 'noSession':
      return redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`)
    case 'notFound':
    case 'forbidden':
    case 'invalid':
      return notFound()
    default:
      throw new PageFailure(result.code)
  }
}
