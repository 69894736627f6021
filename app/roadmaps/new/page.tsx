import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireMe } from '@/app/requireMe'
import { getTranslate } from '@/components/messages/getTranslate'
import { NewRoadmap } from '@/components/roadmaps/NewRoadmap'
import { PageShell } from '@/components/shell/PageShell'
import { proposedSchoolYear } from '@/domain/roadmap/proposedSchoolYear'
import { schoolTemplate } from '@/domain/roadmap/schoolTemplate'
import { todayIn } from '@/domain/roadmap/todayIn'
import { now } from '@/server/clock'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslate()).t('roadmaps.newTitle'),
})

/** Where a roadmap begins, for whoever may begin one. */
export default async function Page() {
  const me = await requireMe('/roadmaps/new')
  const at = now()
  const [first, ...others] = me.organisations
    .filter(({ abilities }) => abilities['roadmap.create'])
    .map(({ id, name, timeZone, firstSchoolYear }) => {
      const today = todayIn(timeZone, at)
      return { id, name, today, schoolYear: proposedSchoolYear(firstSchoolYear, today) }
    })
  if (!first) notFound()
  return (
    <PageShell me={me}>
      <NewRoadmap homes={[first, ...others]} source={schoolTemplate.source} />
    </PageShell>
  )
}
