import * as Y from 'yjs'
import type { DocumentKind, Prisma } from '@/prisma/generated/client'

type NewDocument = { id: string; name: string; kind: DocumentKind; organisationId: string }

/**
 * Makes a document with its first content, inside the caller's transaction: content is seeded by the server alone (S7).
 * `fill` writes it with the verbs of the domain.
 */
export const createDocument = async (
  transaction: Prisma.TransactionClient,
  document: NewDocument,
  fill: (doc: Y.Doc) => void,
): Promise<void> => {
  const doc = new Y.Doc()
  fill(doc)
  const payload = Buffer.from(Y.encodeStateAsUpdate(doc))
  const isEmpty = doc.store.clients.size === 0
  await transaction.document.create({
    data: {
      ...document,
      headSeq: isEmpty ? 0 : 1,
      ...(!isEmpty && {
        updates: { create: { seq: 1, payload } },
        clients: { create: { clientId: BigInt(doc.clientID) } },
      }),
    },
  })
}
