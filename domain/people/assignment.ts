import { z } from 'zod'
import { organisationKinds } from '@/domain/access/Actor'
import { roleNames } from '@/domain/access/roles'

/** The most that fields of members take, in characters; of duties, how many. */
export const longest = { name: 100, position: 300, duty: 500, duties: 40, orderNumber: 50 }

/** A line of text without line ends and double spaces; what is empty after that is nothing. */
const line = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1).max(most))

/** A day as PostgreSQL and forms both take it. */
const day = z.iso.date().refine((iso) => iso >= '1900-01-01' && iso <= '2199-12-31')

/** The name of a person who is added. */
export const personNameSchema = z.strictObject({
  familyName: line(longest.name),
  givenName: line(longest.name),
  patronymic: line(longest.name).nullable(),
})

/**
 * What an assignment says beside its role, and what may be put right later: the position and duties, the order, the
 * days, both included, on which it is valid, and the kinds of institutions that it is limited to below (empty: all).
 */
export const termsSchema = z
  .strictObject({
    position: line(longest.position).nullable(),
    duties: z.array(line(longest.duty)).max(longest.duties),
    scopeKinds: z.array(z.enum(organisationKinds)).max(organisationKinds.length),
    orderNumber: line(longest.orderNumber).nullable(),
    orderDate: day.nullable(),
    validFrom: day.nullable(),
    validTo: day.nullable(),
  })
  .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo)

export type Terms = z.infer<typeof termsSchema>

export const roleSchema = z.enum(roleNames)

/** The last day of an assignment that ends. */
export const lastDaySchema = day
