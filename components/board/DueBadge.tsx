import { AlarmClock, Hourglass } from 'lucide-react'
import type { Due } from '@/domain/board/dueState'
import { formatDate } from '@/components/messages/formatDate'
import { useTranslate } from '@/components/messages/useTranslate'

/** Further back the date says more than the number of days. */
const countedDays = 31

/** «Просрочено на 3 дня», «Срок истёк 30.09.2026», «Срок завтра»: never by colour alone. */
export const DueBadge = ({ due }: { due: Due }) => {
  const t = useTranslate()
  const late = due.state === 'overdue'
  const words = late
    ? due.days > countedDays
      ? t('due.since', { date: formatDate(due.on) })
      : t('due.overdue', { days: due.days })
    : due.days === 0
      ? t('due.today')
      : due.days === 1
        ? t('due.tomorrow')
        : t('due.soon', { days: due.days })
  const Icon = late ? AlarmClock : Hourglass
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-full px-2 py-0.5 text-2xs font-medium ${late ? 'bg-not-done-tint text-not-done' : 'bg-warning-tint text-warning'}`}
    >
      <Icon size={12} aria-hidden className="shrink-0" />
      {words}
    </span>
  )
}
