import type { Metadata } from 'next'
import { requireEmpty } from '@/app/setup/requireEmpty'
import { getTranslate } from '@/components/messages/getTranslate'
import { SetupForm } from '@/components/setup/SetupForm'
import { Doorway } from '@/components/shell/Doorway'
import { schoolYearOf } from '@/domain/roadmap/Plan'
import { todayIn } from '@/domain/roadmap/todayIn'
import { now } from '@/server/clock'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslate()).t('setup.own'),
})

/** Where an organisation of one's own is made in an empty database, with its first person. */
export default async function Page() {
  await requireEmpty()
  return (
    <Doorway wide>
      <SetupForm schoolYear={schoolYearOf(todayIn('Europe/Moscow', now()))} />
    </Doorway>
  )
}
