import Link from 'next/link'
import { getTranslate } from '@/components/messages/getTranslate'
import { waitingParts, type WaitingPart } from '@/domain/board/WaitingPart'
import type { Waiting as Found } from '@/server/home/Waiting'
import { tableHref } from './boardHref'
import { HomePart } from './HomePart'
import { partFilter } from './partFilter'
import { WaitingItems } from './WaitingItems'

/** What waits for the reader, the most urgent first; parts of which there is nothing are not drawn. */
export const Waiting = async ({ waiting }: { waiting: Found }) => {
  const { t } = await getTranslate()
  const several = waiting.roadmaps.length > 1
  const placeOf = Object.fromEntries(
    several ? waiting.roadmaps.map(({ id, title, organisation }) => [id, `${organisation}: ${title}`]) : [],
  )
  const parts = waitingParts.filter((part) => waiting.parts[part].total > 0)
  const isCalm = waiting.roadmaps.every(({ counts }) => counts.overdue + counts.thisWeek === 0)
  return (
    <>
      {isCalm && (
        <section className="rounded-xl border border-dashed border-edge bg-panel p-4">
          <h2 className="font-semibold">{t('home.calmTitle')}</h2>
          <p className="mt-1 max-w-prose text-sm text-soft">{t('home.calmText')}</p>
        </section>
      )}
      {parts.map((part) => (
        <HomePart
          key={part}
          part={part}
          title={t(`home.parts.${part}`)}
          head={<Counts part={part} waiting={waiting} />}
          shown={waiting.parts[part].items.length}
          total={waiting.parts[part].total}
        >
          <WaitingItems
            items={waiting.parts[part].items}
            placeOf={placeOf}
            isDue={part === 'overdue' || part === 'thisWeek'}
          />
        </HomePart>
      ))}
    </>
  )
}

/** Each count leads to the table of its roadmap, filtered by the same rule. */
const Counts = async ({ part, waiting }: { part: WaitingPart; waiting: Found }) => {
  const { t } = await getTranslate()
  const told = new Set(waiting.parts[part].items.map(({ roadmapId }) => roadmapId))
  const roadmaps = waiting.roadmaps.filter(
    ({ id, home, counts }) => counts[part] > 0 && (home || told.has(id)),
  )
  return roadmaps.map(({ id, title, organisation, counts, ...roadmap }) => (
    <Link
      key={id}
      href={tableHref(id, partFilter(part, roadmap))}
      {...(roadmaps.length > 1 && {
        'aria-label': t('home.inTableOf', { count: counts[part], organisation, title }),
      })}
      className="rounded py-0.5 text-sm text-accent underline underline-offset-2 numeric"
    >
      {roadmaps.length === 1
        ? t('home.inTable', { count: counts[part] })
        : t('home.inTableShort', { count: counts[part], organisation })}
    </Link>
  ))
}
