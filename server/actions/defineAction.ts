import type { Action, FactsOf } from '@/domain/access/Action'
import { can } from '@/domain/access/can'
import { sees } from '@/domain/access/sees'
import { loadActor } from '@/server/access/loadActor'
import type { ActionDefinition } from '@/server/actions/ActionDefinition'
import { holdsNul } from '@/server/actions/holdsNul'
import { isOutage } from '@/server/actions/isOutage'
import { Refusal } from '@/server/actions/Refusal'
import type { Failure, Result } from '@/server/actions/Result'
import { now } from '@/server/clock'
import { log } from '@/server/log'

/** An action as its doors (pages, server actions, routes) open it. */
export type DefinedAction<Value> = {
  readonly name: string
  readonly action: Action
  /** Performs it for whoever holds this session. Answers, never throws. */
  perform: (sessionId: string | null, input: unknown) => Promise<Result<Value>>
}

const defined = new Map<string, DefinedAction<unknown>>()

/** All actions of the modules that are loaded: the test of rights fails for one that it does not know. */
export const definedActions = (): DefinedAction<unknown>[] => [...defined.values()]

/**
 * The one way in which anything is done or read for somebody: session, input, permission, work. Who may not see
 * a thing is told what he would be told if it did not exist. An outage is told as an outage, never as a refusal.
 */
export const defineAction = <Name extends Action, Input, Facts extends FactsOf[Name], Value>(
  definition: ActionDefinition<Name, Input, Facts, Value>,
): DefinedAction<Value> => {
  const { name, action } = definition
  const made: DefinedAction<Value> = {
    name,
    action,
    async perform(sessionId, input) {
      try {
        return { ok: true, value: await performOrThrow(definition, sessionId, input) }
      } catch (error) {
        return answerTo(error, name)
      }
    },
  }
  defined.set(name, made)
  return made
}

const performOrThrow = async <Name extends Action, Input, Facts extends FactsOf[Name], Value>(
  { action, input: schema, facts: load, run }: ActionDefinition<Name, Input, Facts, Value>,
  sessionId: string | null,
  rawInput: unknown,
): Promise<Value> => {
  const at = now()
  const actor = sessionId === null ? null : await loadActor(sessionId, at)
  if (!actor) throw new Refusal('noSession', 'no living session')
  const parsed = schema.safeParse(rawInput)
  if (!parsed.success) throw new Refusal('invalid', `bad input at ${pathsOf(parsed.error)}`)
  if (holdsNul(parsed.data)) throw new Refusal('invalid', 'a text with U+0000')
  const facts = await load(parsed.data, actor)
  if (!facts) throw new Refusal('notFound', 'no such thing')
  if (!can(actor, action, facts)) {
    throw sees(actor, action, facts)
      ? new Refusal('forbidden', `${action} is not allowed`)
      : new Refusal('notFound', `${action} is not allowed, nor seen`)
  }
  return run({ input: parsed.data, actor, facts, at })
}

/** Where the input is wrong; never what it held. */
const pathsOf = (error: { issues: { path: PropertyKey[] }[] }): string =>
  error.issues.map(({ path }) => path.map(String).join('.') || '(whole)').join(', ')

const answerTo = (error: unknown, name: string): Failure => {
  if (error instanceof Refusal) {
    log.info({ action: name, code: error.code, reason: error.message }, 'refused')
    return { ok: false, code: error.code, message: error.userMessage }
  }
  const code = isOutage(error) ? 'outage' : 'failed'
  log.error({ action: name, code, err: error }, 'an action did not come to its end')
  return { ok: false, code, message: `errors.${code}` }
}
