import {
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleSlash,
  CircleX,
  Eye,
  type LucideIcon,
} from 'lucide-react'
import type { Status } from '@/domain/board/status'
import { useTranslate } from '@/components/messages/useTranslate'

const looks: Record<Status, { icon: LucideIcon; colours: string }> = {
  planned: { icon: CircleDashed, colours: 'bg-planned-tint text-planned' },
  doing: { icon: CircleDot, colours: 'bg-doing-tint text-doing' },
  review: { icon: Eye, colours: 'bg-review-tint text-review' },
  done: { icon: CircleCheck, colours: 'bg-done-tint text-done' },
  notDone: { icon: CircleX, colours: 'bg-not-done-tint text-not-done' },
  cancelled: { icon: CircleSlash, colours: 'bg-cancelled-tint text-cancelled' },
}

export const StatusIcon = ({ status, size = 14 }: { status: Status; size?: number }) => {
  const Icon = looks[status].icon
  return <Icon size={size} aria-hidden className="shrink-0" />
}

/** A status in words, colour and sign. */
export const StatusChip = ({ status }: { status: Status }) => {
  const t = useTranslate()
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-full px-2 py-0.5 text-2xs font-medium ${looks[status].colours}`}
    >
      <StatusIcon status={status} size={12} />
      {t(`status.${status}`)}
    </span>
  )
}
