import type { CardChange, PeriodWords } from '@/domain/board/CardChange'
import type { Executor } from '@/domain/board/executor'
import { formatDate } from '@/components/messages/formatDate'
import type { Locale } from '@/components/messages/Locale'
import type { Translate } from '@/components/messages/createTranslate'
import { occurrenceName } from '@/components/board/occurrenceName'

/** How a change is told: what it concerns, and, where it replaced something, the words before and after. */
export type ChangeWords = { what: string; fromTo?: { from: string; to: string } }

type Names = {
  t: Translate
  locale: Locale
  executor: (executor: Executor) => string
  section: (sectionId: string) => string
}

/** Puts a change into words. Empty values are told as such. */
export const changeWords = (change: CardChange, { t, locale, executor, section }: Names): ChangeWords => {
  const period = ({ text, override }: PeriodWords) =>
    override ? t('history.read', { text, override }) : text
  const replaced = (what: string, from: string, to: string) => ({
    what,
    fromTo: { from: from || t('history.empty'), to: to || t('history.empty') },
  })
  switch (change.kind) {
    case 'created':
      return { what: t('history.created') }
    case 'binned':
      return { what: t('history.binned') }
    case 'restored':
      return { what: t('history.restored') }
    case 'status':
      return replaced(t('card.status'), t(`status.${change.from}`), t(`status.${change.to}`))
    case 'section':
      return replaced(t('card.section'), section(change.from), section(change.to))
    case 'period':
      return replaced(t('card.period'), period(change.from), period(change.to))
    case 'executors':
      return replaced(
        t(`card.${change.field}`),
        change.from.map(executor).join(', '),
        change.to.map(executor).join(', '),
      )
    case 'words':
      return replaced(t(`card.${change.field}`), change.from, change.to)
    case 'doneOn':
      return replaced(t('card.doneOn'), dateOf(change.from), dateOf(change.to))
    case 'occurrence': {
      const name = occurrenceName(change.key, t, locale)
      return { what: t(change.isDone ? 'history.ticked' : 'history.unticked', { name }) }
    }
  }
}

const dateOf = (iso: string | null): string => (iso === null ? '' : formatDate(iso))
