import type { OrganisationFacts } from '@/domain/access/Actor'
import type { Board } from '@/domain/board/Board'
import type { AnnexNames } from '@/domain/exports/AnnexNames'
import { prisma } from '@/server/database/prisma'
import { loadAnnexNames } from '@/server/exports/loadAnnexNames'
import { readCommittedBoard } from '@/server/roadmaps/readCommittedBoard'

/** What a roadmap needs to leave the program: its organisation's short name, the committed board, what its ids are called. */
export const loadForExport = async (
  roadmapId: string,
  home: OrganisationFacts,
): Promise<{ organisation: string; board: Board; names: AnnexNames }> => {
  const [{ shortName }, board] = await Promise.all([
    prisma().organisation.findUniqueOrThrow({ where: { id: home.id }, select: { shortName: true } }),
    readCommittedBoard(roadmapId),
  ])
  return { organisation: shortName, board, names: await loadAnnexNames(board, home) }
}
