import { getTranslate } from '@/components/messages/getTranslate'
import { RemoveDemo } from './RemoveDemo'

/** The line above every page that shows invented data; `removable` is the region's name for whoever may remove it. */
export const DemoBanner = async ({ removable }: { removable: string | null }) => {
  const { t } = await getTranslate()
  return (
    <aside
      aria-label={t('demo.label')}
      className="flex flex-wrap items-center justify-center gap-x-4 gap-y-1 bg-warning-tint px-4 py-1 text-center text-2xs font-medium text-warning print:hidden"
    >
      <p>{t('demo.banner')}</p>
      {removable !== null && <RemoveDemo name={removable} />}
    </aside>
  )
}
