/** How long an outage is held from people before their sockets are closed with "try again" (S8), in ms. */
export const patience = 15_000

/** For appends on their way when the program stops, and for clients to say goodbye (S15), in ms. */
export const drainPatience = 4_000
export const goodbyePatience = 500
