/**
 * How much each text of a board may hold, in characters: forms stop typing there, imports cut or ask, and the server
 * refuses what is longer. Part of the contract with outside clients (docs/protocol.md).
 */
export const longest = {
  /** Of items and sections; of roadmaps too. */
  title: 500,
  period: 500,
  /** Document kind, expected and actual result. */
  text: 5000,
  reason: 2000,
  /** An executor in words. */
  executor: 2000,
} as const

/** People and organisations that help with one item. */
export const mostCoExecutors = 50
