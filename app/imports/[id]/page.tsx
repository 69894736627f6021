import type { Metadata } from 'next'
import { requireMe } from '@/app/requireMe'
import { valueOf } from '@/app/valueOf'
import { AlreadyImported } from '@/components/imports/AlreadyImported'
import { DropZone } from '@/components/imports/DropZone'
import { ImportPreview } from '@/components/imports/ImportPreview'
import { getTranslate } from '@/components/messages/getTranslate'
import { PageShell } from '@/components/shell/PageShell'
import { callAction } from '@/server/actions/callAction'
import { openImport } from '@/server/imports/openImport'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslate()).t('imports.preview'),
})

/** What was read from a file, before anything is created; or the roadmap that it has become. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const path = `/imports/${id}`
  const me = await requireMe(path)
  const opened = valueOf(await callAction(openImport, { id }), path)
  return (
    <DropZone organisationId={opened.organisation.id}>
      <PageShell me={me}>
        {opened.kind === 'imported' ? (
          <AlreadyImported opened={opened} />
        ) : (
          <ImportPreview key={opened.id} opened={opened} />
        )}
      </PageShell>
    </DropZone>
  )
}
