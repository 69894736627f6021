import type { DefinedAction } from '@/server/actions/defineAction'
import { Refusal } from '@/server/actions/Refusal'
import { statusOf, type Failure, type Result } from '@/server/actions/Result'
import { isForeign } from '@/server/http/isForeign'
import { log } from '@/server/log'
import { readSessionId } from '@/server/session'

type Params = Record<string, string>
type Context = { params: Promise<Params> }
export type RouteHandler = (request: Request, context: Context) => Promise<Response>

/** Gives the input of the action from a request; a Refusal ends it with its answer. */
export type ReadInput = (request: Request, params: Params) => unknown

const reading = new Set(['GET', 'HEAD'])

export type RouteDefinition<Value> = {
  readInput: ReadInput
  /** What of the value the answer shows as JSON; all of it when not given. */
  show?: (value: Value) => unknown
  /** Answers something else than JSON, for instance a file. */
  answer?: (value: Value) => Response
}

/**
 * A route handler through which an action is performed. Answers the value as JSON, or as `answer` says; a failure as
 * `{code, message}` with the status of statusOf. What changes something is refused where another site's page asks.
 */
export const defineRoute =
  <Value>(action: DefinedAction<Value>, { readInput, show, answer }: RouteDefinition<Value>): RouteHandler =>
  async (request, context) => {
    const result = await perform(action, readInput, request, await context.params)
    if (!result.ok) {
      const { code, message } = result
      return unkept(Response.json({ code, message }, { status: statusOf[code] }))
    }
    const { value } = result
    return unkept(answer ? answer(value) : Response.json(show ? show(value) : value))
  }

/** Answers depend on who asks, and rights end: nothing may keep them. */
const unkept = (response: Response): Response => {
  response.headers.set('Cache-Control', 'private, no-store')
  return response
}

const perform = async <Value>(
  action: DefinedAction<Value>,
  readInput: ReadInput,
  request: Request,
  params: Params,
): Promise<Result<Value>> => {
  if (!reading.has(request.method) && isForeign(request)) return refused('foreignOrigin')
  let input: unknown
  try {
    input = await readInput(request, params)
  } catch (error) {
    if (error instanceof Refusal) return refused(error.code, error.userMessage)
    log.error({ action: action.name, err: error }, 'the input of a route could not be read')
    return refused('failed')
  }
  return action.perform(await readSessionId(request), input)
}

const refused = (code: Failure['code'], message: Failure['message'] = `errors.${code}`): Failure => ({
  ok: false,
  code,
  message,
})
