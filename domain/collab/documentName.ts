const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const names = new RegExp(
  `^(board\\.${uuid}|note\\.${uuid}|note\\.${uuid}\\.[0-9A-Za-z_-]{1,64})(?:~([1-9][0-9]{0,8}))?$`,
)

/** A document's name, and the epoch under which a client knows it (S24: raised when old replicas must not come back). */
export type DocumentName = { base: string; epoch: number }

/** The name of the board of a roadmap, pair or plan. */
export const boardName = (id: string): string => `board.${id}`

/** The name of the note of a card. */
export const noteName = (boardId: string, cardId: string): string => `note.${boardId}.${cardId}`

const cardNote = new RegExp(`^note\\.(${uuid})\\.(.+)$`)

/** Whose note a name is: of a card of a board; null for every other document. */
export const readNoteName = (base: string): { boardId: string; cardId: string } | null => {
  const [, boardId, cardId] = cardNote.exec(base) ?? []
  return boardId === undefined || cardId === undefined ? null : { boardId, cardId }
}

/** Reads `board.<uuid>`, `note.<uuid>` or `note.<boardId>.<cardId>`, perhaps with `~<epoch>`; null for anything else. */
export const readDocumentName = (name: string): DocumentName | null => {
  const [, base, epoch] = names.exec(name) ?? []
  return base === undefined ? null : { base, epoch: epoch === undefined ? 0 : Number(epoch) }
}

/** The name under which clients connect: it changes with the epoch, so that stale replicas knock at no open door. */
export const writeDocumentName = ({ base, epoch }: DocumentName): string =>
  epoch === 0 ? base : `${base}~${epoch}`
