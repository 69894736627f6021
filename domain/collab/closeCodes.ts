/** Why the server closes a websocket of `/collab` (docs/protocol.md). All but 4409 and 4422 are worth another try. */
export const closeCodes = {
  restart: 1012,
  tryAgain: 1013,
  sessionEnded: 4401,
  withdrawn: 4403,
  stale: 4409,
  refusedContent: 4422,
  overBudget: 4429,
} as const

export type CloseReason = keyof typeof closeCodes
export type CloseCode = (typeof closeCodes)[CloseReason]
