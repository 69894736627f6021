import type { Translate } from './createTranslate'

/** «Слишком много попыток. Попробуйте через 30 секунд.»: longer waits are told in minutes, rounded up. */
export const waitText = (t: Translate, seconds: number): string =>
  seconds <= 90
    ? t('wait.seconds', { count: seconds })
    : t('wait.minutes', { count: Math.ceil(seconds / 60) })
