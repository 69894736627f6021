type Guard = {
  isUnsaved: () => boolean
  /** The network is back. */
  isBack: () => void
}

/**
 * Asks before the page is left while edits are not saved, and tells when the browser is on the network again. Gives
 * what takes the guard away. Without a window (tests, jobs) there is nothing to leave.
 */
export const guardLeaving = ({ isUnsaved, isBack }: Guard): (() => void) => {
  if (typeof window === 'undefined') return () => undefined
  const ask = (event: BeforeUnloadEvent) => {
    if (isUnsaved()) event.preventDefault()
  }
  window.addEventListener('beforeunload', ask)
  window.addEventListener('online', isBack)
  return () => {
    window.removeEventListener('beforeunload', ask)
    window.removeEventListener('online', isBack)
  }
}
