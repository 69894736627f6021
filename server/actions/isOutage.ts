/** Connection failures of Node, Prisma and PostgreSQL (classes 08, 53, 57 and locks that could not be had in time). */
const outageCodes =
  /^(ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|ENOENT|EAI_AGAIN|P10\d\d|P2024|08\w{3}|53\w{3}|57\w{3}|55P03|25P03)$/

/** How Prisma's adapter tells them of a raw query, whose own code says only that it failed (P2010). */
const outageKinds =
  /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections|TlsConnectionError)$/

/** pg tells some of them in words alone. */
const outageWords =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered|Query read timeout)/

type Told = { kind?: unknown; cause?: unknown; meta?: { driverAdapterError?: unknown } }

const codesOf = (error: object): unknown[] =>
  ['code', 'errorCode', 'originalCode'].map((name) => (error as Record<string, unknown>)[name])

/**
 * Whether an error means that the database cannot be reached or does not keep up, so that the same request may
 * succeed later. Looks through causes and aggregated errors. Everything else unexpected is a defect of the program.
 */
export const isOutage = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false
  if (codesOf(error).some((code) => typeof code === 'string' && outageCodes.test(code))) return true
  const { kind, cause, meta } = error as Told
  if (typeof kind === 'string' && outageKinds.test(kind)) return true
  if (error instanceof Error && outageWords.test(error.message)) return true
  const inner = error instanceof AggregateError ? (error.errors as unknown[]) : []
  return [...inner, cause, meta?.driverAdapterError].some((one) => one !== error && isOutage(one))
}
