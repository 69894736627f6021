import { z } from 'zod'

/** What may be chosen for an annex; everything has a default, so that `{}` is the annex as orders usually carry it. */
export const annexOptionsSchema = z.strictObject({
  /** The columns beside number, title, period and responsible. Null: the planned ones that hold any text. */
  columns: z
    .array(z.enum(['documentKind', 'expectedResult', 'actualResult', 'mark']))
    .nullable()
    .default(null),
  /** The number of the annex among those of its order; null: the only one, printed without a number. */
  annexNumber: z.int().min(1).max(99).nullable().default(null),
  /** Items taken out of the plan: left out, or printed struck through. */
  cancelled: z.enum(['omit', 'strike']).default('omit'),
})

export type AnnexOptions = z.infer<typeof annexOptionsSchema>
