import * as Y from 'yjs'
import { cardsInStatus } from '@/domain/board/neighbours'
import { keyBetween } from '@/domain/board/keyBetween'
import { readPlace, writePlace } from '@/domain/board/register'
import { cardMap, cardsOf } from '@/domain/board/roots'
import { pool } from '@/server/database/pool'
import { appendUpdates } from '@/server/documents/appendUpdates'
import { type Model, theProgram } from './Model'

const orderOf = (card: Y.Map<unknown>) =>
  (card.get('actualResult') as string | undefined) ?? readPlace(card.get('place')).order

/** Sets only what changes, as the program does (B7). */
const set = (card: Y.Map<unknown>, key: string, value: unknown) =>
  card.get(key) !== value && card.set(key, value)

/** Status and order in two registers; the second borrows a key of the contract, so that the server takes it. */
const twoRegisters: Model = {
  ...theProgram,
  moveCard(doc, cardId, { status, after }) {
    const card = cardMap(doc, cardId)
    const order = keyBetween(after && orderOf(cardMap(doc, after)), null) ?? 'a0'
    doc.transact(() => {
      set(card, 'place', writePlace({ status, order: 'a0' }))
      set(card, 'actualResult', order)
    })
  },
  pairOf: (card) => `${readPlace(card.get('place')).status}|${orderOf(card)}`,
}

/** One append in eight is acknowledged, applied and shown, but not written. */
const skippedAppend: Model = {
  ...theProgram,
  append: (random) => async (updates) => {
    if (random.chance(7 / 8)) return appendUpdates(updates)
    const head = 'SELECT head_seq AS seq FROM document WHERE id = $1'
    const { rows } = await pool().query<{ seq: number }>(head, [updates[0]?.documentId])
    const next = (rows[0]?.seq ?? 0) + 1
    return updates.map((_, index) => ({ seq: next + index, createdAt: new Date() }))
  },
}

const copyOf = (card: Y.Map<unknown>) => new Y.Map(Object.entries(card.toJSON()))

/** The card's map is taken out and put back where it goes. */
const removeAndInsert: Model = {
  ...theProgram,
  moveCard(doc, cardId, to) {
    const copy = copyOf(cardMap(doc, cardId))
    doc.transact(() => {
      cardsOf(doc).delete(cardId)
      cardsOf(doc).set(cardId, copy)
      theProgram.moveCard(doc, cardId, to)
    })
  },
}

/** The same in a way that the server has to take: the old one goes into the bin, a copy stands in the new place. */
const binAndInsert: Model = {
  ...theProgram,
  moveCard(doc, cardId, { status, after }) {
    const card = cardMap(doc, cardId)
    const last = cardsInStatus(doc, status).at(-1)
    const order = keyBetween((after && last?.order) ?? null, null) ?? 'a0'
    const copy = copyOf(card)
    copy.set('place', writePlace({ status, order }))
    doc.transact(() => {
      card.set('deletedAt', '2021-05-01T10:00:00Z')
      cardsOf(doc).set(`copy${doc.clientID}n${cardsOf(doc).size}`, copy)
    })
  },
}

/** Wrong programs that the fuzz must find out. */
export const mutants: Record<string, Model> = {
  'status and order in two registers': twoRegisters,
  'a skipped append': skippedAppend,
  'a card moved by remove-and-insert': removeAndInsert,
  'a card moved by remove-and-insert by way of the bin': binAndInsert,
}
