/** Gives the table a window of 800 px and rows of 40 px: jsdom lays nothing out, and then no row would be in sight. */
const heights = { clientHeight: 800, clientWidth: 1000, offsetHeight: 40, offsetWidth: 1000 }

for (const [name, value] of Object.entries(heights))
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value })
