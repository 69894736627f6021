import type { Terms } from '@/domain/people/assignment'
import type { Assignment } from '@/prisma/generated/client'

const isoDay = (day: Date | null): string | null => day && day.toISOString().slice(0, 10)
const midnight = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`))

type Columns = Pick<Assignment, keyof Terms>

/** What an assignment's row says beside its role, with days as ISO text. */
export const termsOf = (row: Columns): Terms => ({
  position: row.position,
  duties: row.duties,
  scopeKinds: row.scopeKinds,
  orderNumber: row.orderNumber,
  orderDate: isoDay(row.orderDate),
  validFrom: isoDay(row.validFrom),
  validTo: isoDay(row.validTo),
})

/** The same as columns of a row. */
export const columnsOf = (terms: Terms): Columns => ({
  ...terms,
  orderDate: midnight(terms.orderDate),
  validFrom: midnight(terms.validFrom),
  validTo: midnight(terms.validTo),
})
