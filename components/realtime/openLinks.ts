import type { LiveLink } from './LiveLink'

/** The links of this tab that have not left: what they hold may be saved nowhere else. */
export const openLinks = new Set<LiveLink>()
