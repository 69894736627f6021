import { Plus } from 'lucide-react'
import Link from 'next/link'
import { requireMe } from '@/app/requireMe'
import { valueOf } from '@/app/valueOf'
import { DropZone } from '@/components/imports/DropZone'
import { getTranslate } from '@/components/messages/getTranslate'
import { RoadmapList } from '@/components/roadmaps/RoadmapList'
import { FirstSteps } from '@/components/setup/FirstSteps'
import { PageShell } from '@/components/shell/PageShell'
import { buttonClass } from '@/components/ui/Button'
import { callAction } from '@/server/actions/callAction'
import { listRoadmaps } from '@/server/roadmaps/listRoadmaps'

/** The first page: the roadmaps that one may read, and the way to a new one. */
export default async function Page() {
  const me = await requireMe('/')
  const roadmaps = valueOf(await callAction(listRoadmaps), '/')
  const { t } = await getTranslate()
  const homes = me.organisations.filter(({ abilities }) => abilities['roadmap.create'])
  const managed = me.organisations.find(({ abilities }) => abilities['member.manage'])
  const list = (
    <PageShell me={me}>
      <div className="mx-auto max-w-4xl px-4 py-8">
        <div className="mb-6 flex flex-wrap items-center gap-4">
          <h1 className="flex-1 text-2xl font-semibold tracking-tight">{t('roadmaps.title')}</h1>
          {homes.length > 0 && (
            <Link href="/roadmaps/new" className={buttonClass('primary')}>
              <Plus size={16} aria-hidden />
              {t('roadmaps.new')}
            </Link>
          )}
        </div>
        {roadmaps.length === 0 && managed ? (
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
  return home ? <DropZone organisationId={home.id}>{list}</DropZone> : list
}
