import type { Failure } from '@/server/actions/Result'
import type { Translate } from './createTranslate'
import type { MessageKey } from './MessageKey'
import { waitText } from './waitText'

/** The sentence for what came instead of success; null: no answer came at all. */
export const failureText = (t: Translate, failure: Failure | null): string =>
  failure?.wait === undefined
    ? t((failure?.message ?? 'errors.offline') as MessageKey)
    : waitText(t, failure.wait)
