import { statuses, type Status } from '@/domain/board/status'

const colours: Record<Status, string> = {
  // What is still ahead is the empty part of the bar.
  planned: 'text-line',
  doing: 'text-doing',
  review: 'text-review',
  done: 'text-done',
  notDone: 'text-not-done',
  cancelled: 'text-cancelled',
}

const order: Status[] = ['done', 'review', 'doing', 'planned', 'notDone']

/** How the items of a roadmap stand, as shares of one bar; the words beside it say the numbers. */
export const StatusBar = ({ items }: { items: Record<Status, number> }) => {
  const total = statuses.reduce((sum, status) => sum + (status === 'cancelled' ? 0 : items[status]), 0)
  if (total === 0) return null
  return (
    <svg
      viewBox="0 0 100 1"
      preserveAspectRatio="none"
      aria-hidden
      className="mt-3 h-1.5 w-full rounded-full"
    >
      {order.map((status, index) => {
        const before = order.slice(0, index).reduce((sum, other) => sum + items[other], 0)
        return (
          <rect
            key={status}
            x={(before / total) * 100}
            width={(items[status] / total) * 100}
            height="1"
            className={`fill-current ${colours[status]}`}
          />
        )
      })}
    </svg>
  )
}
