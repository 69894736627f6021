import { z } from 'zod'
import { noSection } from './Board'
import { statuses, type Status } from './status'

/** Letters of an order: a place where hundreds were dropped one by one is keyed anew before they become more. */
export const longestOrder = 128

const order = `[0-9A-Za-z]{1,${longestOrder}}`

/** A fractional order. Orders sort as plain strings; ties are broken by id. */
export const orderPattern = new RegExp(`^${order}$`)

/** Ids that a client gives to cards and sections. */
export const idPattern = /^[0-9A-Za-z_-]{1,64}$/

const withOrder = (head: string) => new RegExp(`^(?:${head})\\|${order}$`)

/** B2: status and order in ONE register, so that concurrent moves never tear. */
export const placeSchema = z.string().regex(withOrder(statuses.join('|')))

/** B3: section and order in the roadmap as a document, in one register for the same reason. */
export const rowSchema = z.string().regex(withOrder('[0-9A-Za-z_-]{1,64}'))

export type Place = { status: Status; order: string }
export type Row = { sectionId: string; order: string }

/** Anything that is no valid register is read as standing last. */
export const lastOrder = 'zzzz'

const halves = (register: unknown, schema: z.ZodType<string>): [string, string] | null => {
  const parsed = schema.safeParse(register)
  if (!parsed.success) return null
  const at = parsed.data.lastIndexOf('|')
  return [parsed.data.slice(0, at), parsed.data.slice(at + 1)]
}

/** Reads a `place` register; what is not one is read as planned, last. */
export const readPlace = (register: unknown): Place => {
  const [status, order] = halves(register, placeSchema) ?? ['planned', lastOrder]
  return { status: status as Status, order }
}

/** Reads a `row` register; what is not one is read as standing last in a section that is gone. */
export const readRow = (register: unknown): Row => {
  const [sectionId, order] = halves(register, rowSchema) ?? [noSection, lastOrder]
  return { sectionId, order }
}

export const writePlace = ({ status, order }: Place) => `${status}|${order}`
export const writeRow = ({ sectionId, order }: Row) => `${sectionId}|${order}`
