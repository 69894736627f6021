import Link from 'next/link'
import type { ReactNode } from 'react'
import { getTranslate } from '@/components/messages/getTranslate'
import type { LongPart } from '@/domain/board/WaitingPart'

type Props = {
  part: LongPart
  title: string
  /** Beside the title: how many there are, and ways to where they are all together. */
  head?: ReactNode
  /** How many are drawn, and how many there are. */
  shown: number
  total: number
  children: ReactNode
}

/** One part of the first page, with the way to all of it where it is cut. */
export const HomePart = async ({ part, title, head, shown, total, children }: Props) => {
  const { t } = await getTranslate()
  return (
    <section
      id={part}
      aria-labelledby={`${part}-title`}
      className="rounded-xl border border-line bg-panel p-4 shadow-card"
    >
      <div className="mb-1 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 id={`${part}-title`} className="font-semibold">
          {title}
        </h2>
        {head}
      </div>
      {children}
      {shown < total && (
        <Link
          href={`/?all=${part}#${part}`}
          className="mt-2 inline-block rounded py-1 text-sm text-accent underline underline-offset-2"
        >
          {t('home.showAll', { count: total })}
        </Link>
      )}
    </section>
  )
}
