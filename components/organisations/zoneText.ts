import type { Translate } from '@/components/messages/createTranslate'
import { offsetOf } from '@/domain/organisation/offsetOf'
import { isTimeZone } from '@/domain/organisation/timeZones'

/** A time zone in words, «Омск (UTC+6)»; one that is not offered, of older data, by its own name. */
export const zoneText = (t: Translate, zone: string): string =>
  t('organisation.zone', {
    place: isTimeZone(zone) ? t(`timeZones.${zone}`) : zone,
    offset: offsetOf(zone, new Date()),
  })
