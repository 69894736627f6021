import type { ErrorCode } from '@/server/actions/Result'

/** A page that cannot be shown now: the page of errors says so; `code` tells support why. */
export class PageFailure extends Error {
  override readonly name = 'PageFailure'

  constructor(readonly code: ErrorCode) {
    super(`page failed: ${code}`)
  }
}
