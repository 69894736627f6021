/** An import that has just become a roadmap. */
export type Imported = { importId: string; fileName: string }

let kept: Imported | null = null

/** Handed by the preview that made a roadmap to the page of the roadmap, which takes it once. */
export const justImported = {
  put: (imported: Imported): void => {
    kept = imported
  },
  take: (): Imported | null => {
    const taken = kept
    kept = null
    return taken
  },
}
