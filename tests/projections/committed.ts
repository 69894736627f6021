import { expect } from 'vitest'
import * as Y from 'yjs'
import { prisma } from '@/server/database/prisma'
import { appendUpdates } from '@/server/documents/appendUpdates'
import { applyStored } from '@/server/documents/applyStored'
import { loadDocument } from '@/server/documents/loadDocument'
import type { Member } from '@/tests/factories/buildMember'

/** Two sections with three items, one of them recurring. */
export const seed = [
  {
    title: 'Подготовка',
    stage: 1,
    cards: [{ title: 'Приказ', period: { text: 'апрель 2021 г.' } }, { title: 'Анкета' }],
  },
  { title: 'Работа', stage: 5, cards: [{ title: 'Встречи', period: { text: 'ежеквартально' } }] },
]

/** The board as it is committed. */
export const documentOf = async (id: string, clientID?: number): Promise<Y.Doc> => {
  const doc = new Y.Doc()
  if (clientID) doc.clientID = clientID
  applyStored(doc, (await loadDocument(id))!)
  return doc
}

export const changeOf = (doc: Y.Doc, verb: () => void): Uint8Array => {
  const before = Y.encodeStateVector(doc)
  verb()
  return Y.encodeStateAsUpdate(doc, before)
}

/** Commits what somebody sent. */
export const append = async (
  { accountId }: Member,
  documentId: string,
  payload: Uint8Array,
): Promise<void> => {
  const account = await prisma().account.findUniqueOrThrow({ where: { id: accountId } })
  const { accessVersion } = account
  const [outcome] = await appendUpdates([{ documentId, payload, accountId, accessVersion, newClients: [] }])
  expect(outcome).toMatchObject({ seq: expect.any(Number) })
}

export const appendAs = (author: Member, documentId: string, doc: Y.Doc, verb: () => void): Promise<void> =>
  append(author, documentId, changeOf(doc, verb))
