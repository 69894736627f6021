// Answers for pages of roadmaps and for the program's own parts when the server does not. It keeps nothing by itself:
// pages are put into the cache of one account by the page itself (components/device/keptPages.ts), and taken away when
// that account signs out or another one signs in.

const isPart = (url) => url.pathname.startsWith('/_next/static/')

const isOut = (answer) => answer.status === 502 || answer.status === 503 || answer.status === 504

/** A page that is no longer there for this person must not come back with the next outage. */
const forget = async (request) => {
  const names = await caches.keys()
  await Promise.all(
    names.map(async (name) => (await caches.open(name)).delete(request, { ignoreSearch: true })),
  )
}

const answer = async (request) => {
  const kept = () => caches.match(request, { ignoreSearch: request.mode === 'navigate', ignoreVary: true })
  try {
    const fresh = await fetch(request)
    if (fresh.status === 404 && request.mode === 'navigate') await forget(request)
    return isOut(fresh) ? ((await kept()) ?? fresh) : fresh
  } catch (error) {
    const found = await kept()
    if (found) return found
    throw error
  }
}

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate' || isPart(url)) event.respondWith(answer(request))
})
