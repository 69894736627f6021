import type { z } from 'zod'
import type { Action, FactsOf } from '@/domain/access/Action'
import type { Actor } from '@/domain/access/Actor'

/** What `run` is given: input that was checked, an actor who may, the facts of that decision, the moment. */
export type Permitted<Input, Facts> = { input: Input; actor: Actor; facts: Facts; at: Date }

/** Something that people ask the program to do or to show, told once for pages, server actions and routes. */
export type ActionDefinition<Name extends Action, Input, Facts extends FactsOf[Name], Value> = {
  /** The name of the verb, also in the log. */
  name: string
  /** What has to be allowed. */
  action: Name
  /** Strict: what it does not name is refused (z.strictObject). */
  input: z.ZodType<Input>
  /** What the decision needs; null where what the input names does not exist. */
  facts: (input: Input, actor: Actor) => Promise<Facts | null>
  /** The work. Ends early by throwing a Refusal; anything else that it throws is an outage or a defect. */
  run: (permitted: Permitted<Input, Facts>) => Promise<Value>
}
