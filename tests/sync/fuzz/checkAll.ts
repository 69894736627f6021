import * as Y from 'yjs'
import type { PrismaClient } from '@/prisma/generated/client'
import { readBoard } from '@/domain/board/readBoard'
import { applyStored } from '@/server/documents/applyStored'
import { loadDocument } from '@/server/documents/loadDocument'
import { projectDocument } from '@/server/projections/projectDocument'
import { type Contents, contents } from '../contents'
import { Fault } from './Fault'
import type { Ledger } from './Ledger'
import type { Model } from './Model'
import { rowsOf, rowsWanted } from './rows'
import type { World } from './World'

/** What must hold once everybody is back and everything is saved. Throws Fault where something does not. */
export const checkAll = async (world: World, model: Model, prisma: PrismaClient): Promise<void> => {
  const reloaded = await reload(world.roadmap.id)
  same(
    'all replicas are the reloaded document',
    contents(reloaded),
    ...world.peers.map(({ doc }) => contents(doc)),
  )
  cardsOnce(reloaded, world.ledger)
  pairsWritten(reloaded, world.ledger, model)
  survivors(reloaded, world.ledger)
  await projectDocument(world.roadmap.id)
  same('rows are the document', rowsWanted(reloaded), await rowsOf(world.roadmap.id, prisma))
  await factsLead(world.roadmap.id, contents(reloaded), prisma)
}

const reload = async (documentId: string): Promise<Y.Doc> => {
  const stored = await loadDocument(documentId)
  if (!stored) throw new Error('the document is gone')
  const doc = new Y.Doc()
  applyStored(doc, stored)
  return doc
}

const json = (value: unknown) => JSON.stringify(value, sorted) ?? 'undefined'
const sorted = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

const same = (invariant: string, wanted: unknown, ...found: unknown[]): void => {
  for (const [index, one] of found.entries())
    if (json(one) !== json(wanted))
      throw new Fault(invariant, `no. ${index + 1}\n  is     ${json(one)}\n  wanted ${json(wanted)}`)
}

/** Every card that was ever made is there, as itself, and lives at one place at most. */
const cardsOnce = (doc: Y.Doc, { created, removed }: Ledger): void => {
  const { cards, bin } = readBoard(doc)
  const ids = [...cards, ...bin].map(({ id }) => `cards/${id}`)
  const lost = [...created].find((id) => id.startsWith('cards/') && !ids.includes(id))
  if (lost ?? [...removed].find((id) => id.startsWith('cards/')))
    throw new Fault('every card once', `${lost} is gone`)
  const living = cards.map(({ source }) => source?.row)
  const twice = living.find((row, index) => row !== undefined && living.indexOf(row) !== index)
  if (twice !== undefined) throw new Fault('every card once', `two cards live that come from ${twice}`)
}

const pairsWritten = (doc: Y.Doc, { pairs }: Ledger, { pairOf }: Model): void => {
  for (const [id, card] of doc.getMap<Y.Map<unknown>>('cards')) {
    const pair = pairOf(card)
    if (!pairs.get(id)?.has(pair))
      throw new Fault(
        'every status and order is a pair that somebody wrote',
        `${id} has ${pair}, written were ${json([...(pairs.get(id) ?? [])])}`,
      )
  }
}

/** Each register holds the last value, or one of those that were written without knowing of each other. */
const survivors = (doc: Y.Doc, ledger: Ledger): void => {
  for (const register of ledger.registers.keys()) {
    const [root = '', id = '', key = ''] = register.split('/')
    if (ledger.removed.has(`${root}/${id}`)) continue
    const value = doc.getMap<Y.Map<unknown>>(root).get(id)?.get(key)
    const may = ledger.mayHold(register)
    if (!may.some((one) => json(one) === json(value)))
      throw new Fault(
        'edits that did not conflict survive',
        `${register} is ${json(value)}, wanted ${may.map(json).join(' or ')}`,
      )
  }
}

/** From its making on, each fact of a card's key begins where the one before ended, and the last one is what stands. */
const factsLead = async (
  documentId: string,
  { cards = {} }: Contents,
  prisma: PrismaClient,
): Promise<void> => {
  const told = new Map<string, Record<string, unknown>>()
  for (const { cardId, key, before, after } of await prisma.cardEvent.findMany({
    where: { documentId },
    orderBy: { id: 'asc' },
  })) {
    const card = told.get(cardId)
    if (key === 'created') told.set(cardId, after as Record<string, unknown>)
    else if (json(card?.[key] ?? null) !== json(before))
      throw new Fault(
        'facts lead to what stands',
        `${cardId}/${key} was ${json(card?.[key])}, not ${json(before)}`,
      )
    else card![key] = after
  }
  same('facts lead to what stands', withoutNull(cards), withoutNull(Object.fromEntries(told)))
}

const withoutNull = (cards: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(cards).map(([id, card]) => [
      id,
      Object.fromEntries(Object.entries(card as object).filter(([, value]) => value !== null)),
    ]),
  )
