import { pino } from 'pino'

interface LoggedError {
  type: string
  message: string
  code?: unknown
  stack?: string
}

/** PostgreSQL puts the offending values into `detail` and `parameters`: only what names nobody is kept. */
function withoutValues(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an Error' }
  return {
    type: error.name,
    message: error.message,
    code: 'code' in error ? error.code : undefined,
    stack: error.stack,
  }
}

// A wrong level is told with the other wrong variables, by readEnv, which runs later than this.
const wanted = process.env.LOG_LEVEL ?? ''
const level = wanted === 'silent' || wanted in pino.levels.values ? wanted : 'info'

/**
 * The structured log, one JSON object a line on the standard output. People appear by id only; what would name
 * somebody or open a door is cut out here as the last line of defence.
 */
export const log = pino({
  level,
  base: null,
  serializers: { err: withoutValues, error: withoutValues },
  redact: {
    paths: [
      'login',
      'name',
      'email',
      'password',
      'secret',
      'ticket',
      'token',
      'cookie',
      'authorization',
    ].flatMap((key) => [key, `*.${key}`]),
    remove: true,
  },
})
