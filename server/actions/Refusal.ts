import type { ErrorCode } from '@/server/actions/Result'

/**
 * Thrown inside an action to end it with an answer: a code, a sentence for the log (`message`, without personal data)
 * and the key of the sentence for the user. Whatever the action has done until then is rolled back by its transaction.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly userMessage: `errors.${string}` = `errors.${code}`,
    /** Seconds after which the same may succeed. */
    readonly wait?: number,
  ) {
    super(message)
  }
}
