/** A promise that did not hold: which, and how one sees it. */
export class Fault extends Error {
  override readonly name = 'Fault'

  constructor(
    readonly invariant: string,
    details: string,
  ) {
    super(`${invariant}: ${details}`)
  }
}
