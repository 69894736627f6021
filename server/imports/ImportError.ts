import type { ImportErrorCode } from '@/domain/imports/ImportErrorCode'

/** A file that cannot be read: `code` chooses the sentence for the user, `message` is for the log. */
export class ImportError extends Error {
  override readonly name = 'ImportError'

  constructor(
    readonly code: ImportErrorCode,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options)
  }
}
