import { readChange } from '@/domain/board/readChange'
import type { KeptFact } from '@/domain/board/joinFacts'
import { loadOrganisation } from '@/server/access/loadOrganisation'
import { prisma } from '@/server/database/prisma'
import type { ReadableRoadmap } from '@/server/home/readableRoadmaps'
import type { ChangedItem, Waiting } from '@/server/home/Waiting'
import { namesWithin } from '@/server/people/namesWithin'

/** What a fact names: whoever did it, and whom it puts in or out. Sections by their ids. */
const namedIn = (fact: KeptFact) => {
  const change = readChange(fact)
  const executors = change?.kind === 'executors' ? [...change.from, ...change.to] : []
  const idsOf = (kind: 'person' | 'organisation') =>
    executors.flatMap((executor) => (executor.kind === kind && 'id' in executor ? [executor.id] : []))
  return {
    people: [...(fact.by === null ? [] : [fact.by]), ...idsOf('person')],
    organisations: idsOf('organisation'),
    sections: change?.kind === 'section' ? [change.from, change.to] : [],
  }
}

/**
 * The names that changes need to be told: of persons and organisations only such as the roadmap's own page would show
 * (namesWithin, loadDirectory). A name that is missing is somebody who is not there any more.
 */
export const changesDirectory = async (
  roadmaps: ReadableRoadmap[],
  changed: ChangedItem[],
): Promise<Pick<Waiting, 'directory' | 'sections'>> => {
  const ofRoadmap = new Map(roadmaps.map(({ id, organisationId }) => [id, organisationId]))
  const homes = [...new Set(changed.map(({ roadmapId }) => ofRoadmap.get(roadmapId) ?? ''))]
  const found = await Promise.all(
    homes.map(async (organisationId) => {
      const home = await loadOrganisation(organisationId)
      if (!home) return { people: [], organisations: [] }
      const named = changed
        .filter(({ roadmapId }) => ofRoadmap.get(roadmapId) === organisationId)
        .flatMap(({ facts }) => facts.map(namedIn))
      const near = { OR: [{ id: { in: [home.id, ...home.ancestors] } }, { parentId: home.id }] }
      const [people, organisations] = await Promise.all([
        namesWithin(
          home,
          named.flatMap((one) => one.people),
        ),
        named.some((one) => one.organisations.length > 0)
          ? prisma().organisation.findMany({ where: near, select: { id: true, shortName: true } })
          : [],
      ])
      return { people, organisations: organisations.map(({ id, shortName }) => ({ id, name: shortName })) }
    }),
  )
  const sectionIds = changed.flatMap(({ facts }) => facts.flatMap((fact) => namedIn(fact).sections))
  const sections = await prisma().section.findMany({
    where: { documentId: { in: changed.map(({ roadmapId }) => roadmapId) }, sectionId: { in: sectionIds } },
  })
  return {
    directory: {
      people: found.flatMap(({ people }) => people),
      organisations: found.flatMap(({ organisations }) => organisations),
    },
    sections: sections.map(({ documentId, sectionId, title }) => ({
      roadmapId: documentId,
      id: sectionId,
      title,
    })),
  }
}
