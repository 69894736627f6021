import { headers } from 'next/headers'
import type { DefinedAction } from '@/server/actions/defineAction'
import type { Result } from '@/server/actions/Result'
import { readSessionId } from '@/server/session'

/**
 * Performs an action for whoever sent the present request: the door of pages and of server actions, whose Origin
 * Next has compared with the Host before.
 */
export const callAction = async <Value>(
  action: DefinedAction<Value>,
  input: unknown = {},
): Promise<Result<Value>> => action.perform(await readSessionId(await headers()), input)
