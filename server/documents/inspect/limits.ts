/** A whole board of 5,000 full cards written by one client at once; above that somebody means harm. */
export const maxStructs = 100_000

/** Runs of deleted values: an honest client names all that were ever deleted, one for each value overwritten. */
export const maxDeletions = 500_000

/** Clients (browser tabs, one after the other) in one update: an IndexedDB that saw many of them. */
export const maxClients = 500

/** Clocks and lengths above this are no honest client's, and sums of them would leave the safe integers. */
export const maxClock = 2 ** 32

/** Of lists and objects in each other in one value. */
export const maxDepth = 8
