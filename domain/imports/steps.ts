/** Long work that can be left between any two of its steps. */
export type Steps<Value> = Generator<void, Value, void>

/** Does all of it at once. */
export function finish<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
