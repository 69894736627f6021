import { headers } from 'next/headers'
import type { OpenAction } from '@/server/actions/defineOpenAction'
import type { Result } from '@/server/actions/Result'

/** Performs an open action for whoever sent the present request: what callAction is for those with a session. */
export const callOpenAction = async <Value>(
  action: OpenAction<Value>,
  input: unknown = {},
): Promise<Result<Value>> => action.perform(await headers(), input)
