import { z } from 'zod'
import type { OrganisationFacts } from '@/domain/access/Actor'
import { nameFields } from '@/domain/people/nameFields'
import type { Prisma } from '@/prisma/generated/client'
import { Refusal } from '@/server/actions/Refusal'

/** Who takes a place: somebody new, or a person of the organisation. */
export const whoSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('new'), name: z.strictObject(nameFields) }),
  z.strictObject({ kind: z.literal('known'), personId: z.uuid() }),
])

export type Who = z.infer<typeof whoSchema>

/**
 * The id of who is meant: makes the record of somebody new; a Refusal for a person who has never belonged to the
 * organisation, whom one cannot know by right.
 */
export const placePerson = async (
  transaction: Prisma.TransactionClient,
  { id: organisationId }: OrganisationFacts,
  who: Who,
): Promise<string> => {
  if (who.kind === 'new') {
    const data = { ...who.name, organisationId }
    return (await transaction.person.create({ data, select: { id: true } })).id
  }
  const known = await transaction.person.findFirst({
    where: { id: who.personId, OR: [{ organisationId }, { assignments: { some: { organisationId } } }] },
    select: { id: true },
  })
  if (!known) throw new Refusal('notFound', 'no such person in the organisation')
  return known.id
}
