/** What is stored of a document cannot be what was committed: somebody has to look, and nobody may edit on top of it. */
export class DamagedDocument extends Error {
  override readonly name = 'DamagedDocument'

  constructor(
    readonly documentId: string,
    what: string,
  ) {
    super(`document ${documentId}: ${what}`)
  }
}
