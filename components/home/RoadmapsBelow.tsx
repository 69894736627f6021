import Link from 'next/link'
import { getTranslate } from '@/components/messages/getTranslate'
import type { WaitingRoadmap } from '@/server/home/Waiting'
import { tableHref } from './boardHref'
import { HomePart } from './HomePart'
import { partFilter } from './partFilter'

/** Without being asked for more. */
const shown = 50

const urgency = ({ counts, changed }: WaitingRoadmap) => [counts.overdue, counts.thisWeek, changed]

const byUrgency = (one: WaitingRoadmap, other: WaitingRoadmap): number => {
  const [mine, theirs] = [urgency(one), urgency(other)]
  return mine.map((count, index) => (theirs[index] ?? 0) - count).find((difference) => difference !== 0) ?? 0
}

/** The roadmaps of organisations below, as counts that lead to what they count; those with the most overdue first. */
export const RoadmapsBelow = async ({ roadmaps, all }: { roadmaps: WaitingRoadmap[]; all: boolean }) => {
  const { t } = await getTranslate()
  const told = roadmaps.filter((roadmap) => urgency(roadmap).some((count) => count > 0)).sort(byUrgency)
  const calm = roadmaps.length - told.length
  const drawn = told.slice(0, all ? told.length : shown)
  return (
    <HomePart part="roadmaps" title={t('home.below')} shown={drawn.length} total={told.length}>
      {told.length > 0 && (
        <table className="w-full text-sm">
          <thead>
            <tr className="border-b border-line text-left text-2xs text-soft">
              <th scope="col" className="py-1.5 pr-3 font-medium">
                {t('home.roadmap')}
              </th>
              {[t('home.parts.overdue'), t('home.weekShort'), t('home.changedShort')].map((title) => (
                <th key={title} scope="col" className="w-20 py-1.5 pl-2 text-right font-medium">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {drawn.map((roadmap) => (
              <tr key={roadmap.id}>
                <th scope="row" className="py-2 pr-3 text-left font-normal break-words">
                  <Link href={`/roadmaps/${roadmap.id}`} className="font-medium hover:underline">
                    {roadmap.organisation}
                  </Link>
                  <span className="block text-2xs text-soft">{roadmap.title}</span>
                </th>
                {(['overdue', 'thisWeek'] as const).map((part) => (
                  <Count
                    key={part}
                    count={roadmap.counts[part]}
                    href={tableHref(roadmap.id, partFilter(part, roadmap))}
                    label={t('home.inTableOf', {
                      count: roadmap.counts[part],
                      organisation: roadmap.organisation,
                      title: roadmap.title,
                    })}
                    late={part === 'overdue'}
                  />
                ))}
                <Count count={roadmap.changed} href={`/roadmaps/${roadmap.id}`} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {calm > 0 && <p className="mt-2 text-sm text-soft">{t('home.belowCalm', { count: calm })}</p>}
    </HomePart>
  )
}

const cell = 'inline-grid min-h-8 min-w-8 place-items-center justify-items-end'

const Count = (props: { count: number; href: string; label?: string; late?: boolean }) => (
  <td className="py-1 pl-2 text-right numeric">
    {props.count === 0 ? (
      <span className={`${cell} text-soft`}>0</span>
    ) : (
      <Link
        href={props.href}
        {...(props.label && { 'aria-label': props.label })}
        className={`${cell} rounded font-medium underline underline-offset-2 ${props.late ? 'text-not-done' : 'text-accent'}`}
      >
        {props.count}
      </Link>
    )}
  </td>
)
