import { z } from 'zod'

/** What a client says of itself: on which card, in which field. Everything else is the server's word (S21). */
export const focusSchema = z.object({
  card: z
    .string()
    .regex(/^[0-9A-Za-z_-]{1,64}$/)
    .nullish(),
  field: z
    .string()
    .regex(/^[0-9A-Za-z_:-]{1,64}$/)
    .nullish(),
})

export type Focus = { card: string | null; field: string | null }

/** One person in one browser tab, as everybody on the document sees it. Stamped by the server. */
export type Presence = Focus & { user: { accountId: string; name: string; colour: string } }

const idSchema = z.object({ client: z.int().nonnegative(), clock: z.int().nonnegative() })
const positionSchema = z.object({
  type: idSchema.nullish(),
  tname: z.string().max(64).nullish(),
  item: idSchema.nullish(),
  assoc: z.int().min(-1).max(0).optional(),
})
const cursorSchema = z.object({ anchor: positionSchema, head: positionSchema })

/** Where somebody's selection in a note begins and ends, as Yjs writes relative positions. */
export type Cursor = z.infer<typeof cursorSchema>

/** One person in one browser tab, as everybody on a note sees it. Stamped by the server. */
export type NotePresence = { user: Presence['user']; cursor: Cursor | null }

/** Colours that stay apart from each other and readable behind white letters. */
const colours = [
  '#b3261e',
  '#9a5b00',
  '#6b6b00',
  '#2e7d32',
  '#00796b',
  '#0277a8',
  '#3557c4',
  '#6a4fc0',
  '#9c3aa8',
  '#b02f6b',
]

/** The same colour for the same account, on every screen. */
export const colourOf = (accountId: string): string => {
  let sum = 0
  for (const letter of accountId) sum = (sum * 31 + letter.charCodeAt(0)) % 9973
  return colours[sum % colours.length] as string
}

/** What a client may say of itself in a note, taken out of whatever it sent. */
export const readCursor = (sent: unknown): Cursor | null =>
  z.object({ cursor: cursorSchema }).safeParse(sent).data?.cursor ?? null

/** What a client may say on a board, taken out of whatever it sent. */
export const readFocus = (sent: unknown): Focus => {
  const parsed = focusSchema.safeParse(sent)
  return { card: parsed.data?.card ?? null, field: parsed.data?.field ?? null }
}
