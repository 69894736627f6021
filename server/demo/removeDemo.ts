import { z } from 'zod'
import { loadOrganisation } from '@/server/access/loadOrganisation'
import { defineAction } from '@/server/actions/defineAction'
import { Refusal } from '@/server/actions/Refusal'
import { prisma } from '@/server/database/prisma'
import type { Prisma } from '@/prisma/generated/client'
import { findDemoRoot } from '@/server/demo/findDemoRoot'
import { log } from '@/server/log'
import { offerSetupKey } from '@/server/setup/offerSetupKey'

/**
 * Removes the invented region: its organisations, people, accounts with their sessions, documents, roadmaps, imports and
 * what was written about them, and nothing else. `name` is the region's, typed as a confirmation. Where nobody is left,
 * a set-up key is printed, as at a start.
 */
export const removeDemo = defineAction({
  name: 'removeDemo',
  action: 'demo.remove',
  input: z.strictObject({ name: z.string().trim().max(500) }),
  async facts() {
    const root = await findDemoRoot()
    const organisation = root && (await loadOrganisation(root.id))
    return organisation && { organisation, isDemo: true, name: root.shortName }
  },
  async run({ input, facts }): Promise<void> {
    if (input.name !== facts.name) throw new Refusal('invalid', 'the name of the region was not typed')
    await prisma().$transaction(remove, { timeout: 60_000 })
    // The region is gone, whatever becomes of the key: another start prints one too.
    await offerSetupKey().catch((error: unknown) => log.warn({ err: error }, 'no set-up key could be made'))
  },
})

const remove = async (transaction: Prisma.TransactionClient): Promise<void> => {
  const organisation = { isDemo: true }
  const strangers = await transaction.organisation.count({ where: { isDemo: false, parent: organisation } })
  if (strangers > 0) throw new Refusal('conflict', 'real organisations stand under the demo region')
  const documents = await transaction.document.findMany({
    where: { organisation },
    select: { id: true, name: true },
  })
  // These have no foreign key: rows are a shadow, facts and quarantine outlive a document.
  const documentId = { in: documents.map(({ id }) => id) }
  await transaction.section.deleteMany({ where: { documentId } })
  await transaction.card.deleteMany({ where: { documentId } })
  await transaction.cardEvent.deleteMany({ where: { documentId } })
  await transaction.quarantine.deleteMany({
    where: { documentName: { in: documents.map(({ name }) => name) } },
  })
  // Everything else goes with its organisation.
  await transaction.$executeRaw`DELETE FROM organisation WHERE is_demo`
}
