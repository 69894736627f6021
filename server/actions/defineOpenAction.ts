import type { z } from 'zod'
import { answerWith } from '@/server/actions/answerWith'
import { checkInput } from '@/server/actions/checkInput'
import type { Result } from '@/server/actions/Result'
import { now } from '@/server/clock'
import { callerOf, type Caller } from '@/server/http/callerOf'
import type { RequestLike } from '@/server/http/headerOf'

/** Something that people ask for before they have a session: for them there is no actor and no `can`. */
export type OpenActionDefinition<Input, Value> = {
  /** The name of the verb, also in the log. */
  name: string
  /** Strict: what it does not name is refused (z.strictObject). */
  input: z.ZodType<Input>
  /**
   * The work. Decides itself whether the caller may, by a secret in the input (a set-up key, an invitation) or by where
   * the request comes from, and throws a Refusal otherwise; anything else that it throws is an outage or a defect.
   */
  run: (asked: { input: Input; caller: Caller; at: Date }) => Promise<Value>
}

/** An open action as its doors see it. */
export type OpenAction<Value> = {
  readonly name: string
  /** Performs it for whoever sent this request. Answers, never throws. */
  perform: (request: RequestLike, input: unknown) => Promise<Result<Value>>
}

const defined = new Map<string, OpenAction<unknown>>()

/** All open actions of the modules that are loaded: the test of rights fails for one that it does not know. */
export const openActions = (): OpenAction<unknown>[] => [...defined.values()]

/**
 * The one way in which anything is done for somebody without a session: input, then work, with the same strictness and
 * the same answers as defineAction. Everything that can have a session uses that one.
 */
export const defineOpenAction = <Input, Value>({
  name,
  input: schema,
  run,
}: OpenActionDefinition<Input, Value>): OpenAction<Value> => {
  const made: OpenAction<Value> = {
    name,
    perform: (request, input) =>
      answerWith(name, async () =>
        run({ input: checkInput(schema, input), caller: callerOf(request), at: now() }),
      ),
  }
  defined.set(name, made)
  return made
}
