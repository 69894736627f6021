import type { Metadata } from 'next'
import { currentMe } from '@/app/currentMe'
import { getTranslate } from '@/components/messages/getTranslate'
import { AcceptInvitation } from '@/components/people/AcceptInvitation'
import { Doorway } from '@/components/shell/Doorway'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslate()).t('invitation.title'),
})

/** The page behind invitation links, for everybody: the secret stands behind the # and is read by the page's script. */
export default async function Page() {
  const me = await currentMe()
  return (
    <Doorway>
      <AcceptInvitation signedInAs={me.ok ? me.value.name : null} />
    </Doorway>
  )
}
