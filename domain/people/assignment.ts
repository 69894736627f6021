import { z } from 'zod'
import { organisationKinds } from '@/domain/access/Actor'
import { roleNames } from '@/domain/access/roles'
import { plainLine } from '@/domain/text/plainLine'

/** The most that fields of members take, in characters; of duties, how many. */
export const longest = { position: 300, duty: 500, duties: 40, orderNumber: 50 }

/** A day as PostgreSQL and forms both take it. */
const day = z.iso.date().refine((iso) => iso >= '1900-01-01' && iso <= '2199-12-31')

/**
 * What an assignment says beside its role, and what may be put right later: the position and duties, the order, the
 * days, both included, on which it is valid, and the kinds of institutions that it is limited to below (empty: all).
 */
export const termsSchema = z
  .strictObject({
    position: plainLine(longest.position).nullable(),
    duties: z.array(plainLine(longest.duty)).max(longest.duties),
    scopeKinds: z.array(z.enum(organisationKinds)).max(organisationKinds.length),
    orderNumber: plainLine(longest.orderNumber).nullable(),
    orderDate: day.nullable(),
    validFrom: day.nullable(),
    validTo: day.nullable(),
  })
  .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo)

export type Terms = z.infer<typeof termsSchema>

export const roleSchema = z.enum(roleNames)

/** The last day of an assignment that ends. */
export const lastDaySchema = day
