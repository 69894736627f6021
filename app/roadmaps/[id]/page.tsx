import type { Metadata } from 'next'
import { requireMe } from '@/app/requireMe'
import { ImportedNotice } from '@/components/imports/ImportedNotice'
import { formatDate } from '@/components/messages/formatDate'
import { getTranslate } from '@/components/messages/getTranslate'
import { BoardOfPage } from '@/components/realtime/BoardOfPage'
import { PageShell } from '@/components/shell/PageShell'
import { openOnce, roadmapPath } from './openOnce'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { id } = await params
  await requireMe(roadmapPath(id))
  return { title: (await openOnce(id)).title }
}

/** One roadmap as a live board. The board itself comes over its websocket, not with the page. */
export default async function Page({ params }: Props) {
  const { id } = await params
  const me = await requireMe(roadmapPath(id))
  const roadmap = await openOnce(id)
  const { t } = await getTranslate()
  const head = (
    <div className="min-w-0">
      <h1 className="truncate text-base leading-snug font-semibold" title={roadmap.title}>
        {roadmap.title}
      </h1>
      <p className="truncate text-2xs text-soft numeric">
        {roadmap.organisation.shortName}
        {' · '}
        {t('roadmaps.plan', { start: formatDate(roadmap.planStart), end: formatDate(roadmap.planEnd) })}
      </p>
    </div>
  )
  return (
    <div data-whole-window className="flex h-full flex-col [&>main]:min-h-0 [&>main]:flex-1">
      <PageShell me={me} head={head}>
        <ImportedNotice />
        <BoardOfPage
          key={roadmap.document}
          me={{ accountId: me.accountId, name: me.name }}
          roadmap={roadmap}
        />
      </PageShell>
    </div>
  )
}
