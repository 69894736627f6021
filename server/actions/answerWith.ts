import { isOutage } from '@/server/actions/isOutage'
import { Refusal } from '@/server/actions/Refusal'
import type { Result } from '@/server/actions/Result'
import { log } from '@/server/log'

/** The answer of the action `name`, whose `work` may throw: an outage is told as an outage, never as a refusal. */
export const answerWith = async <Value>(name: string, work: () => Promise<Value>): Promise<Result<Value>> => {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (error instanceof Refusal) {
      log.info({ action: name, code: error.code, reason: error.message }, 'refused')
      const { code, userMessage: message, wait } = error
      return { ok: false, code, message, ...(wait !== undefined && { wait }) }
    }
    const code = isOutage(error) ? 'outage' : 'failed'
    log.error({ action: name, code, err: error }, 'an action did not come to its end')
    return { ok: false, code, message: `errors.${code}` }
  }
}
