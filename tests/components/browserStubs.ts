/** What jsdom lacks and layout-aware components call; none of it is asserted on. */
class NoObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

globalThis.ResizeObserver ??= NoObserver
for (const name of ['scrollIntoView', 'scrollTo', 'setPointerCapture', 'releasePointerCapture'] as const)
  if (!(name in Element.prototype)) Object.assign(Element.prototype, { [name]: () => {} })
if (!('hasPointerCapture' in Element.prototype))
  Object.assign(Element.prototype, { hasPointerCapture: () => false })
globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS
window.matchMedia ??= (media: string) =>
  ({
    media,
    matches: true,
    addEventListener: () => {},
    removeEventListener: () => {},
  }) as unknown as MediaQueryList
