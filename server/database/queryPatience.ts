/**
 * How long a statement of the hot path may take before PostgreSQL itself ends it, in ms: as long as an outage is held
 * from people (S8), and many times what the largest projection needs for one of its statements.
 */
export const queryPatience = 15_000

/** After so long the answer is lost on its way: the connection is given up, and the statement tried on another. */
export const answerPatience = queryPatience + 1_000
