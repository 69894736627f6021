import type { Action, FactsOf } from '@/domain/access/Action'
import { can } from '@/domain/access/can'
import { sees } from '@/domain/access/sees'
import { loadActor } from '@/server/access/loadActor'
import type { ActionDefinition } from '@/server/actions/ActionDefinition'
import { answerWith } from '@/server/actions/answerWith'
import { checkInput } from '@/server/actions/checkInput'
import { Refusal } from '@/server/actions/Refusal'
import type { Result } from '@/server/actions/Result'
import { now } from '@/server/clock'

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
    perform: (sessionId, input) => answerWith(name, () => performOrThrow(definition, sessionId, input)),
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
  const input = checkInput(schema, rawInput)
  const facts = await load(input, actor)
  if (!facts) throw new Refusal('notFound', 'no such thing')
  if (!can(actor, action, facts)) {
    throw sees(actor, action, facts)
      ? new Refusal('forbidden', `${action} is not allowed`)
      : new Refusal('notFound', `${action} is not allowed, nor seen`)
  }
  return run({ input, actor, facts, at })
}
