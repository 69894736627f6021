'use client'

import { useState } from 'react'
import { joinFacts, type KeptFact } from '@/domain/board/joinFacts'
import { readChange } from '@/domain/board/readChange'
import { useCard } from '@/components/board/useCard'
import { useExecutorName } from '@/components/board/useExecutorName'
import { useSections } from '@/components/board/useBoardStore'
import { formatMoment } from '@/components/messages/formatMoment'
import { useLocale } from '@/components/messages/useLocale'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { Disclosure } from '@/components/ui/Disclosure'
import type { CardHistory as History } from '@/server/roadmaps/readCardHistory'
import { changeWords } from './changeWords'
import { useCardHistory } from './useCardHistory'

/** Who changed what of a card, from what to what and when; the latest first. It is read when it is opened. */
export const CardHistory = (card: { roadmapId: string; cardId: string }) => {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  const view = useCard(card.cardId)
  const { history, failure, read } = useCardHistory(card, { isWanted: isOpen, version: view })
  return (
    <div className="mt-5">
      <Disclosure title={t('history.title')} open={isOpen} onToggle={setOpen}>
        {history && <Changes history={history} />}
        {!history && !failure && <p className="text-soft">{t('history.loading')}</p>}
        {failure && (
          <div role="alert" className="mt-2 grid justify-items-start gap-2">
            <p>{t(failure)}</p>
            <Button onClick={read}>{t('history.retry')}</Button>
          </div>
        )}
      </Disclosure>
    </div>
  )
}

const Changes = ({ history }: { history: History }) => {
  const t = useTranslate()
  const facts = joinFacts(history.facts).filter((fact) => readChange(fact) !== null)
  if (facts.length === 0) return <p className="text-soft">{t('history.none')}</p>
  return (
    <>
      <ol className="grid gap-3">
        {facts.reverse().map((fact) => (
          <Change key={fact.id} fact={fact} people={history.people} />
        ))}
      </ol>
      {history.isCut && <p className="mt-3 text-2xs text-soft">{t('history.cut')}</p>}
    </>
  )
}

const Change = ({ fact, people }: { fact: KeptFact; people: History['people'] }) => {
  const t = useTranslate()
  const locale = useLocale()
  const executor = useExecutorName(people)
  const sections = useSections()
  const section = (id: string) => sections.find((one) => one.id === id)?.title ?? t('history.goneSection')
  const change = readChange(fact)
  if (!change) return null
  const { what, fromTo } = changeWords(change, { t, locale, executor, section })
  const author = people.find(({ id }) => id === fact.by)?.name ?? t('history.former')
  return (
    <li className="border-l-2 border-line pl-3">
      <p className="text-2xs text-soft numeric">
        {fact.by === null ? t('history.program') : author}
        {' · '}
        <time dateTime={fact.at}>{formatMoment(fact.at, locale)}</time>
      </p>
      <p className="font-medium">{what}</p>
      {fromTo && (
        <dl className="mt-0.5 grid grid-cols-[auto_1fr] gap-x-2 break-words whitespace-pre-line">
          <dt className="text-soft">{t('history.was')}</dt>
          <dd className="min-w-0 text-soft">{fromTo.from}</dd>
          <dt className="text-soft">{t('history.became')}</dt>
          <dd className="min-w-0">{fromTo.to}</dd>
        </dl>
      )}
    </li>
  )
}
