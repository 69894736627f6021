/** An organisation for which one may begin a roadmap; `today` is an ISO day where it is. */
export type Home = { id: string; name: string; today: string }
