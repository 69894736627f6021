import { Plus } from 'lucide-react'
import Link from 'next/link'
import { requireMe } from '@/app/requireMe'
import { valueOf } from '@/app/valueOf'
import { Changes } from '@/components/home/Changes'
import { RoadmapsBelow } from '@/components/home/RoadmapsBelow'
import { Waiting } from '@/components/home/Waiting'
import { DropZone } from '@/components/imports/DropZone'
import { getTranslate } from '@/components/messages/getTranslate'
import { RoadmapList } from '@/components/roadmaps/RoadmapList'
import { FirstSteps } from '@/components/setup/FirstSteps'
import { PageShell } from '@/components/shell/PageShell'
import { buttonClass } from '@/components/ui/Button'
import { longParts } from '@/domain/board/WaitingPart'
import { callAction } from '@/server/actions/callAction'
import { readWaiting } from '@/server/home/readWaiting'
import { listRoadmaps } from '@/server/roadmaps/listRoadmaps'

type Query = Promise<Record<string, string | string[] | undefined>>

/** The first page: what waits for the reader, the roadmaps that one may read, and the way to a new one. */
export default async function Page({ searchParams }: { searchParams: Query }) {
  const me = await requireMe('/')
  const asked = (await searchParams).all
  const all = longParts.find((part) => part === asked)
  const [roadmaps, waiting] = await Promise.all([
    callAction(listRoadmaps),
    callAction(readWaiting, { ...(all && { all }) }),
  ]).then(([list, found]) => [valueOf(list, '/'), valueOf(found, '/')] as const)
  const { t } = await getTranslate()
  const homes = me.organisations.filter(({ abilities }) => abilities['roadmap.create'])
  const managed = me.organisations.find(({ abilities }) => abilities['member.manage'])
  const below = waiting.roadmaps.filter(({ home }) => !home)
  const hasRoadmaps = roadmaps.length > 0
  const begin = homes.length > 0 && (
    <Link href="/roadmaps/new" className={buttonClass('primary')}>
      <Plus size={16} aria-hidden />
      {t('roadmaps.new')}
    </Link>
  )
  const content = (
    <PageShell me={me}>
      <div className="mx-auto max-w-6xl px-4 py-8">
        {hasRoadmaps && (
          <>
            <h1 className="mb-4 text-2xl font-semibold tracking-tight">{t('home.title')}</h1>
            <div className="mb-10 grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
              <div className="grid min-w-0 gap-4">
                <Waiting waiting={waiting} />
                {below.length > 0 && <RoadmapsBelow roadmaps={below} all={all === 'roadmaps'} />}
              </div>
              <div className="min-w-0">
                <Changes waiting={waiting} />
              </div>
            </div>
          </>
        )}
        <div className="mb-4 flex flex-wrap items-center gap-4">
          {hasRoadmaps ? (
            <h2 className="flex-1 text-xl font-semibold tracking-tight">{t('roadmaps.title')}</h2>
          ) : (
            <h1 className="flex-1 text-2xl font-semibold tracking-tight">{t('roadmaps.title')}</h1>
          )}
          {begin}
        </div>
        {!hasRoadmaps && managed ? (
          <FirstSteps organisation={managed} />
        ) : (
          <RoadmapList
            roadmaps={roadmaps}
            mayCreate={homes.length > 0}
            mayRemoveIn={me.organisations
              .filter(({ abilities }) => abilities['roadmap.remove'])
              .map(({ id }) => id)}
          />
        )}
      </div>
    </PageShell>
  )
  const [home] = homes
  return home ? <DropZone organisationId={home.id}>{content}</DropZone> : content
}
