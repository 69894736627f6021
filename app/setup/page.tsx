import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslate } from '@/components/messages/getTranslate'
import { FirstChoice } from '@/components/setup/FirstChoice'
import { Doorway } from '@/components/shell/Doorway'
import { isDirect } from '@/server/http/isDirect'
import { requireEmpty } from './requireEmpty'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslate()).t('setup.title'),
})

/** What an empty database greets with: an organisation of one's own, or the invented region. */
export default async function Page() {
  await requireEmpty()
  return (
    <Doorway wide>
      <FirstChoice direct={isDirect(await headers())} />
    </Doorway>
  )
}
