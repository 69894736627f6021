/** Only stands in for our own address, whatever it is: nobody has this one. */
const base = 'http://tropa.invalid'

/**
 * The path of this site that a link or a form asks to go to; the first page for everything else: other sites, other
 * protocols, and paths that a browser would read as another site (`//…`).
 */
export const ownPath = (target: string | null | undefined): string => {
  if (!target || !URL.canParse(target, base)) return '/'
  const { origin, pathname, search, hash } = new URL(target, base)
  // A blob: has the origin of what it names, and no path of its own.
  return origin === base && /^\/(?!\/)/.test(pathname) ? `${pathname}${search}${hash}` : '/'
}
