/** IndexedDB has been seen to hang for ever; a page must open all the same. In ms. */
const patience = 4_000

/** The same promise, which fails where it takes too long. */
export const soon = <Value>(promise: Promise<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the device does not answer')), patience)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
