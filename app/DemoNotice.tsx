import { DemoBanner } from '@/components/shell/DemoBanner'
import { isOutage } from '@/server/actions/isOutage'
import { hasDemo } from '@/server/demo/hasDemo'
import { currentMe } from './currentMe'

/** Marks every page on which invented data are shown, the sign-in page of such a region too. */
export const DemoNotice = async () => {
  const me = await currentMe()
  if (me.ok) return me.value.isDemo ? <DemoBanner removable={me.value.removableDemo} /> : null
  return me.code === 'noSession' && (await isLoaded()) ? <DemoBanner removable={null} /> : null
}

/** Without the database nothing invented is shown either; that it is away, the page itself tells. */
const isLoaded = async (): Promise<boolean> => {
  try {
    return await hasDemo()
  } catch (error) {
    if (isOutage(error)) return false
    throw error
  }
}
