/** Why something did not happen. Each has a sentence for the user under `errors` in the message catalogues. */
export const errorCodes = [
  'noSession',
  'notFound',
  'forbidden',
  'foreignOrigin',
  'invalid',
  'conflict',
  'tooLarge',
  'tooMany',
  'failed',
  'outage',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/**
 * `message` is a key of the message catalogues: what happened, what was kept, what to do. `wait`: after how many seconds
 * the same is worth trying again, where that is known (tooMany).
 */
export type Failure = { ok: false; code: ErrorCode; message: `errors.${string}`; wait?: number }

/** What an action answers: its value, or why there is none. It never throws at its caller. */
export type Result<Value> = { ok: true; value: Value } | Failure

/** The status of a route's answer. Foreign and unknown things give the same one. */
export const statusOf: Record<ErrorCode, number> = {
  noSession: 401,
  notFound: 404,
  forbidden: 403,
  foreignOrigin: 403,
  invalid: 422,
  conflict: 409,
  tooLarge: 413,
  tooMany: 429,
  failed: 500,
  outage: 503,
}
