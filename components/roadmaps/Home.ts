/**
 * An organisation for which one may begin a roadmap; `today` is an ISO day where it is, `schoolYear` the first year of
 * the school year that is proposed.
 */
export type Home = { id: string; name: string; today: string; schoolYear: number }
