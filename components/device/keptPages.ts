/** The pages that one account can open on this device without the server; no other may ever see them. */
const cacheName = (accountId: string): string => `tropa/${accountId}`

/** Where a worker answers without the server. Others use no pages of somebody's working day. */
const scope = '/roadmaps/'

/** Over http on a school's own network browsers offer neither. */
const canKeep = (): boolean => 'caches' in window && 'serviceWorker' in navigator

/** Deletes the kept pages of every account for which `whose` says so. */
export const dropPages = async (whose: (accountId: string) => boolean): Promise<void> => {
  if (!('caches' in window)) return
  const names = (await caches.keys()).filter((name) => name.startsWith('tropa/') && whose(name.slice(6)))
  await Promise.all(names.map((name) => caches.delete(name)))
}

/** Takes the worker away: nothing answers any more but the server. */
export const dismissWorker = async (): Promise<void> => {
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.getRegistration(scope)
  await registration?.unregister()
}

/** Deletes one kept page. */
export const dropPage = async (accountId: string, path: string): Promise<void> => {
  if ('caches' in window) await (await caches.open(cacheName(accountId))).delete(path)
}

/**
 * Keeps the present page, with everything that it has loaded, so that it opens without the server (S17a). The page is
 * asked for anew and kept only if it still is this account's. Resolves when it is kept; gives false where it is not.
 */
export const keepPage = async (accountId: string, path: string): Promise<boolean> => {
  if (!canKeep() || !path.startsWith(scope)) return false
  await navigator.serviceWorker.register('/offline.js', { scope })
  const name = cacheName(accountId)
  if (isFresh(await (await caches.open(name)).match(path))) return true
  const page = await fetch(path, { headers: { Accept: 'text/html' } })
  const text = await page.clone().text()
  if (!page.ok || page.redirected || !text.includes(`data-account="${accountId}"`)) return false
  if ((await (await caches.open(name)).keys()).length > mostKept) await caches.delete(name)
  const cache = await caches.open(name)
  await cache.put(path, page)
  await Promise.all(
    loadedParts().map(async (url) => {
      if ((await cache.match(url)) === undefined) await cache.add(url)
    }),
  )
  return true
}

/** So often is a kept page made anew, in ms: what is on it beside the board changes seldom. */
const keptFor = 60 * 60_000

/** Pages and parts of former builds; beyond that all are kept anew. */
const mostKept = 400

const isFresh = (page: Response | undefined): boolean =>
  page !== undefined && Date.now() - Date.parse(page.headers.get('date') ?? '') < keptFor

/** Scripts, styles and fonts of this build: their addresses change with their content. */
const loadedParts = (): string[] => [
  ...new Set(
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.startsWith(`${location.origin}/_next/static/`)),
  ),
]
