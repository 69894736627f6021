import Link from 'next/link'
import { statuses } from '@/domain/board/status'
import { formatDate } from '@/components/messages/formatDate'
import { getTranslate } from '@/components/messages/getTranslate'
import { buttonClass } from '@/components/ui/Button'
import type { RoadmapEntry } from '@/server/roadmaps/listRoadmaps'
import { RoadmapMenu } from './RoadmapMenu'
import { StatusBar } from './StatusBar'

type Props = {
  roadmaps: RoadmapEntry[]
  mayCreate: boolean
  /** Organisations whose roadmaps one may remove. */
  mayRemoveIn: string[]
}

/** Roadmaps by organisation, each with its plan and how far it has come. */
export const RoadmapList = async (props: Props) => {
  const { t } = await getTranslate()
  if (props.roadmaps.length === 0) {
    return (
      <section className="rounded-xl border border-dashed border-edge bg-panel p-8">
        <h2 className="text-lg font-semibold">{t('roadmaps.emptyTitle')}</h2>
        <p className="mt-2 max-w-prose text-soft">
          {t(props.mayCreate ? 'roadmaps.emptyText' : 'roadmaps.emptyReader')}
        </p>
        {props.mayCreate && (
          <Link href="/roadmaps/new" className={`${buttonClass('primary')} mt-6`}>
            {t('roadmaps.begin')}
          </Link>
        )}
      </section>
    )
  }
  const organisations = [...new Set(props.roadmaps.map(({ organisation }) => organisation))]
  return organisations.map((organisation) => (
    <section key={organisation} className="mb-8">
      <h3 className="mb-2 text-sm font-medium text-soft">{organisation}</h3>
      <ul className="grid gap-2">
        {props.roadmaps
          .filter((roadmap) => roadmap.organisation === organisation)
          .map((roadmap) => (
            <li
              key={roadmap.id}
              className="relative rounded-lg border border-line bg-panel p-4 shadow-card hover:border-edge"
            >
              <div className="flex items-start gap-2">
                <Link
                  href={`/roadmaps/${roadmap.id}`}
                  className="min-w-0 flex-1 font-medium break-words after:absolute after:inset-0 after:content-['']"
                >
                  {roadmap.title}
                </Link>
                {props.mayRemoveIn.includes(roadmap.organisationId) && (
                  <div className="relative z-10 -mt-1.5 -mr-1.5">
                    <RoadmapMenu id={roadmap.id} title={roadmap.title} />
                  </div>
                )}
              </div>
              <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-soft numeric">
                <span>
                  {t('roadmaps.plan', {
                    start: formatDate(roadmap.planStart),
                    end: formatDate(roadmap.planEnd),
                  })}
                </span>
                <span>{itemsOf(roadmap, t)}</span>
              </p>
              <StatusBar items={roadmap.items} />
            </li>
          ))}
      </ul>
    </section>
  ))
}

type T = Awaited<ReturnType<typeof getTranslate>>['t']

/** Items that were taken out of the plan are not counted. */
const itemsOf = ({ items }: RoadmapEntry, t: T): string => {
  const total = statuses.reduce((sum, status) => sum + (status === 'cancelled' ? 0 : items[status]), 0)
  return total === 0 ? t('roadmaps.noItems') : t('roadmaps.items', { done: items.done, total })
}
