import { z } from 'zod'
import { columnRoles } from './columnNames'
import { tableKinds } from './recogniseColumns'

/** More rows than these are no header. */
export const mostHeaderRows = 20

const tableChoice = z.strictObject({
  kind: z.enum(tableKinds),
  mapping: z.array(z.enum(columnRoles).nullable()).max(63),
  headerRows: z.int().min(0).max(mostHeaderRows),
  cut: z.boolean(),
})

/** What a person decided otherwise about tables, as it comes from the browser: by the position of the table. */
export const readingChoicesSchema = z.strictObject({
  tables: z.record(z.string().regex(/^\d{1,5}$/), tableChoice),
})

export type TableChoices = z.infer<typeof readingChoicesSchema>['tables']
