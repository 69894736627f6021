import { z } from 'zod'
import type { OrganisationFacts } from '@/domain/access/Actor'
import type { ImportedDocument } from '@/domain/imports/ImportedDocument'
import { loadOrganisation } from '@/server/access/loadOrganisation'
import { prisma } from '@/server/database/prisma'

/** A file that was read and kept, and the roadmap that it has become, unless that was taken away since. */
export type KeptImport = {
  id: string
  organisationId: string
  fileName: string
  content: ImportedDocument
  roadmap: { id: string; title: string } | null
}

/** An import with the facts of its organisation; null where there is none. */
export async function loadImport(
  id: string,
): Promise<{ organisation: OrganisationFacts; kept: KeptImport } | null> {
  if (!z.uuid().safeParse(id).success) return null
  const row = await prisma().roadmapImport.findUnique({
    where: { id },
    select: {
      id: true,
      organisationId: true,
      fileName: true,
      content: true,
      roadmap: { select: { id: true, title: true, removedAt: true } },
    },
  })
  const organisation = row && (await loadOrganisation(row.organisationId))
  if (!organisation) return null
  const { roadmap, content, ...own } = row
  return {
    organisation,
    kept: {
      ...own,
      // Written by uploadImport alone.
      content: content as unknown as ImportedDocument,
      roadmap: roadmap && roadmap.removedAt === null ? { id: roadmap.id, title: roadmap.title } : null,
    },
  }
}
